package org.kpiledger.app.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpiledger.command.Intent;
import org.kpiledger.command.api.CommandCatalog;
import org.kpiledger.command.setup.Features;
import org.kpiledger.web.commands.Field;
import org.kpiledger.web.commands.Form;

/** The pages know the commands by name alone; what they say of them is what the commands say of themselves. */
class FormsAreThoseOfTheCommandsTest {
    private static final String AUTHORITY_TABLE = "org.kpiledger.command.access.AuthorityTable";

    /** What a form sends without asking. */
    private static final Set<String> NOT_ASKED = Set.of("planId", "currency");

    /** Of a command without it the API takes today. */
    private static final String TODAY = "effectiveOn";

    private static final Map<String, Class<? extends Record>> COMMANDS = new CommandCatalog(Features.COMMANDS)
            .types().stream().collect(toMap(Class::getSimpleName, Function.identity()));

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFormIsOfferedToTheRolesThatMayGiveItsCommand(Form form) throws ReflectiveOperationException {
        Class<? extends Intent> command = command(form).asSubclass(Intent.class);
        assertThat(form.roles()).isEqualTo(roles(command));
        assertThat(form.isOfRiskOwner()).isEqualTo(said("isOfRiskOwner", command));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFormAsksForFieldsThatItsCommandHas(Form form) {
        assertThat(components(form)).containsAll(names(form));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFormIsNotSentWithoutWhatItsCommandNeeds(Form form) {
        Set<String> needed = Arrays.stream(command(form).getRecordComponents())
                .filter(FormsAreThoseOfTheCommandsTest::isNeeded)
                .map(RecordComponent::getName)
                .collect(toSet());
        Set<String> required =
                form.fields().stream().filter(Field::required).map(Field::name).collect(toSet());
        assertThat(required).containsAll(needed);
        assertThat(form.fields())
                .filteredOn(field -> !field.required())
                .extracting(Field::name)
                .doesNotContainAnyElementsOf(needed);
    }

    private static boolean isNeeded(RecordComponent component) {
        return !NOT_ASKED.contains(component.getName())
                && !component.getName().equals(TODAY)
                && component.getType() != List.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<? extends Record> command(Form form) {
        return Objects.requireNonNull(COMMANDS.get(form.command()), () -> "there is no command " + form.command());
    }

    private static List<String> components(Form form) {
        return Arrays.stream(command(form).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(Form form) {
        return form.fields().stream().map(Field::name).toList();
    }

    private static Set<String> roles(Class<? extends Intent> command) throws ReflectiveOperationException {
        return ((Collection<?>) said("rolesFor", command))
                .stream().map(Object::toString).collect(toSet());
    }

    /** What the table says of a command; it is no business of other packages but in this test. */
    private static Object said(String question, Class<? extends Intent> command) throws ReflectiveOperationException {
        Method method = Class.forName(AUTHORITY_TABLE).getDeclaredMethod(question, Class.class);
        method.setAccessible(true);
        return method.invoke(null, command);
    }
}
