package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.events.codec.EventType;
import org.kpiledger.events.codec.RandomEvents;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Every state that a feature folds its events to can be stored as a snapshot, and comes back as it was. */
class StatesAreStorableTest {
    private static final int FEATURES_MIN = 7;
    private static final int EVENTS = 1_500;

    static Stream<Folding<?>> foldings() throws IOException, ReflectiveOperationException {
        List<Folding<?>> found = new ArrayList<>();
        CachingMetadataReaderFactory classes = new CachingMetadataReaderFactory();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/kpiledger/command/*/*.class")) {
            String name = classes.getMetadataReader(file).getClassMetadata().getClassName();
            for (Field field : Class.forName(name, false, StatesAreStorableTest.class.getClassLoader())
                    .getDeclaredFields()) {
                if (field.getType() == Folding.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    found.add((Folding<?>) field.get(null));
                }
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(FEATURES_MIN);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("foldings")
    <S> void aStateMadeByRandomEventsComesBackAsItWas(Folding<S> folding) {
        Random random = Seed.random(folding.stateType().getSimpleName());
        StateCodec<S> codec = new StateCodec<>(folding.stateType());
        S state = folding.empty();
        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);

        List<EventType> types = List.copyOf(EventRegistry.CURRENT.types());
        RandomEvents events = new RandomEvents(random);
        int applied = 0;
        for (int i = 0; i < EVENTS; i++) {
            EventType type = types.get(random.nextInt(types.size()));
            try {
                DomainEvent event = events.event(type.javaType());
                state = folding.step().evolve(state, event, author(random));
                applied++;
            } catch (RuntimeException notOfThisFeatureOrHistory) {
                continue;
            }
            if (applied % 50 == 1) {
                assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
            }
        }
        assertThat(applied).isPositive();
        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
        assertThat(codec.shapeHash())
                .isEqualTo(new StateCodec<>(folding.stateType()).shapeHash())
                .isNotEqualTo(new StateCodec<>(Shadow.class).shapeHash());
    }

    private record Shadow(int count) {}

    private static Author author(Random random) {
        ActorId actor = new ActorId("p-" + random.nextInt(5));
        return random.nextBoolean() ? Author.of(actor) : new Author(actor, new ActorId("p-boss"));
    }
}
