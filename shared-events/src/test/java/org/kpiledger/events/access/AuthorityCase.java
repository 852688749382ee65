package org.kpiledger.events.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/**
 * One case of who may approve where and when: a line of {@code authority/cases.txt}, which both those who admit commands
 * and those who answer questions have to follow.
 *
 * @param told what the log says of access, in its order
 * @param priority of the value that is to be approved; absent where it is the whole plan
 * @param region of that value
 * @param expected {@code self}, {@code for <actor>}, or why not
 */
public record AuthorityCase(
        String situation,
        List<Told> told,
        ActorId who,
        @Nullable Code priority,
        @Nullable Code region,
        LocalDate day,
        String expected) {
    private static final LocalDate DECIDED = LocalDate.of(2023, 1, 1);
    private static final Pattern EVENT =
            Pattern.compile("(\\w+)([-+<>])(?:(\\w+):)?([A-Z_]+)(?:@(\\S+))?(?: until (\\S+))?");

    /** An event about an actor. */
    public record Told(ActorId about, AccessEvent event) {}

    public static List<AuthorityCase> all() {
        try (InputStream in = Objects.requireNonNull(AuthorityCase.class.getResourceAsStream("/authority/cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AuthorityCase::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AuthorityCase read(String line) {
        String[] part = line.split(" \\| ", -1);
        String[] where = part[3].split(" ", -1);
        boolean whole = where[0].equals("-");
        return new AuthorityCase(
                part[0],
                told(part[1].split("; ", -1)),
                new ActorId(part[2]),
                whole ? null : new Code(where[0]),
                whole ? null : new Code(where[1]),
                LocalDate.parse(part[4]),
                part[5]);
    }

    private static List<Told> told(String[] texts) {
        List<Told> all = new ArrayList<>();
        for (String text : texts) {
            all.add(told(
                    text,
                    actor -> (int) all.stream()
                                    .filter(before -> before.about().equals(actor))
                                    .count()
                            - 1));
        }
        return all;
    }

    /** @param lastSequence of an actor's own subject so far */
    private static Told told(String text, ToIntFunction<ActorId> lastSequence) {
        Matcher event = EVENT.matcher(text);
        if (!event.matches()) {
            throw new IllegalStateException("not an event: " + text);
        }
        ActorId first = new ActorId(event.group(1));
        Role role = Role.valueOf(event.group(4));
        Scope scope = scope(event.group(5));
        return switch (event.group(2)) {
            case "+" -> new Told(first, new RoleGranted(role, scope, DECIDED));
            case "-" -> new Told(first, new RoleRevoked(role, scope, DECIDED));
            case ">" ->
                new Told(
                        new ActorId(event.group(3)),
                        new RoleDelegated(
                                first,
                                role,
                                scope,
                                DECIDED,
                                LocalDate.parse(event.group(6)),
                                lastSequence.applyAsInt(first)));
            default -> new Told(new ActorId(event.group(3)), new DelegationEnded(first, role, scope, DECIDED));
        };
    }

    private static @Nullable Scope scope(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<@Nullable Code> parts = new ArrayList<>();
        for (String part : (text + "/*/*").split("/", -1)) {
            parts.add(part.equals("*") ? null : new Code(part));
        }
        return new Scope(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public String toString() {
        return situation;
    }
}
