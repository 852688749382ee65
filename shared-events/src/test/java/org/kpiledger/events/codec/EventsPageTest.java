package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Money;

/** The page on events has a section for every record and, in its order, a row for every field. */
class EventsPageTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Za-z0-9]+)` \\|.*");
    private static final Map<String, List<String>> SECTIONS = sections();

    static Collection<Class<?>> records() {
        SequencedSet<Class<?>> records = new LinkedHashSet<>();
        EventRegistry.CURRENT.types().forEach(type -> collect(type.javaType(), records));
        return records;
    }

    private static void collect(Class<?> record, SequencedSet<Class<?>> found) {
        if (!found.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            if (element instanceof Class<?> nested && isDescribedByItsFields(nested)) {
                collect(nested, found);
            }
        }
    }

    /** Value types that are one string, money and texts by language stand in the table of forms. */
    private static boolean isDescribedByItsFields(Class<?> type) {
        return type.isRecord() && Kinds.of(type) instanceof Shape && !type.equals(Money.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasARowForEveryFieldInItsOrder(Class<?> record) {
        assertThat(SECTIONS).containsKey(record.getSimpleName());
        assertThat(fields(record.getSimpleName()))
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void namesEveryWordThatAFieldMayBe(Class<?> record) {
        String page = String.join(
                "\n", SECTIONS.values().stream().flatMap(List::stream).toList());
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isEnum()) {
                for (Object constant : component.getType().getEnumConstants()) {
                    assertThat(page).contains("`" + constant + "`");
                }
            }
        }
    }

    @Test
    void hasARowForEveryAttributeInItsOrder() {
        assertThat(fields("The entry")).containsExactlyElementsOf(EntryCodec.ATTRIBUTES);
    }

    @Test
    void marksTheOptionalAttributes() {
        assertThat(SECTIONS.getOrDefault("The entry", List.of()).stream()
                        .filter(line -> line.contains("*optional:*"))
                        .map(EventsPageTest::field))
                .containsExactly("actorrole", "onbehalfof", "reason", "causationid");
    }

    @ParameterizedTest
    @MethodSource("eventNames")
    void saysWhoEmitsIt(String name) {
        assertThat(SECTIONS.getOrDefault(name, List.of())).anyMatch(line -> line.contains("Emitted by "));
    }

    static List<String> eventNames() {
        return EventRegistry.CURRENT.types().stream().map(EventType::name).toList();
    }

    private static List<String> fields(String section) {
        return SECTIONS.getOrDefault(section, List.of()).stream()
                .filter(line -> ROW.matcher(line).matches())
                .map(EventsPageTest::field)
                .toList();
    }

    private static String field(String row) {
        Matcher matcher = ROW.matcher(row);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("../docs/events.md"))) {
                if (line.startsWith("#")) {
                    current = new ArrayList<>();
                    sections.put(line.replaceFirst("^#+ ", ""), current);
                } else {
                    current.add(line);
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return sections;
    }
}
