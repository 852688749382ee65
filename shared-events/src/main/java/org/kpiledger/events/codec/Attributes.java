package org.kpiledger.events.codec;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Alphabet;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;

/**
 * The attributes of an entry that are known before it has its place in the log, each of the form that it keeps for
 * ever.
 *
 * @param id UUIDv7 of the entry, in lower case (RFC 9562, sections 4 and 5.7)
 * @param source {@code //<origin>/plans/<plan>} of the subject's plan, or {@code //<origin>/installation}
 * @param sequence the event's place among its subject's, from 0
 * @param actorRole the role in which the actor acted; absent for the system
 * @param onBehalfOf for whom, where by delegation
 * @param commandId the command's idempotency key
 * @param commandHash see {@link CommandHash}
 * @param correlationId the id of the command that began what this is part of
 * @param causationId the id of the entry that caused the command, where another did
 */
public record Attributes(
        String id,
        String source,
        SubjectId subject,
        long sequence,
        ActorId actor,
        @Nullable String actorRole,
        @Nullable ActorId onBehalfOf,
        @Nullable Line reason,
        Channel channel,
        String commandId,
        String commandHash,
        String correlationId,
        @Nullable String causationId) {
    /** Largest sequence that ten digits can say. */
    public static final long SEQUENCE_MAX = 9_999_999_999L;

    static final String UUID_V7_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    static final String ORIGIN_FORM = "[a-z0-9.-]{1,64}";
    static final String ROLE_FORM = "[A-Z][A-Z0-9_]{0,63}";
    static final String COMMAND_ID_FORM = "[A-Za-z0-9._:-]{1,64}";

    private static final int LENGTH_MAX = 64;
    private static final Alphabet ORIGIN = new Alphabet(".-", false, true);
    private static final Alphabet ROLE = new Alphabet("_", true, false);
    private static final Alphabet COMMAND_ID = new Alphabet("._:-", true, true);

    /** @throws FieldProblem naming the attribute that is not of its form */
    public Attributes {
        require(UuidForm.isVersion7(id), "id", "a UUID of version 7 in lower case");
        requireSource(source, subject);
        if (sequence < 0 || sequence > SEQUENCE_MAX) {
            throw new FieldProblem("subjectsequence", "must be from 0 to " + SEQUENCE_MAX);
        }
        if (actorRole != null) {
            require(isRole(actorRole), "actorrole", "a role in upper case, such as PLANNER");
        }
        require(isCommandId(commandId), "commandid", "1 to 64 letters, digits, dots, underscores, colons or hyphens");
        if (!CommandHash.isHash(commandHash)) {
            throw new FieldProblem("commandhash", "must be 22 characters of base64url");
        }
        require(
                isCommandId(correlationId),
                "correlationid",
                "1 to 64 letters, digits, dots, underscores, colons or hyphens");
        if (causationId != null) {
            require(
                    UuidForm.isVersion7(causationId),
                    "causationid",
                    "the id of an entry, a UUID of version 7 in lower case");
        }
    }

    /** Whether the text may be a command's idempotency key. */
    public static boolean isCommandId(String text) {
        return COMMAND_ID.spells(text, LENGTH_MAX);
    }

    /** The source of the entries about a subject in the log of the origin. */
    public static String source(String origin, SubjectId subject) {
        return "//" + origin + place(subject);
    }

    private static String place(SubjectId subject) {
        return subject.ofPlan() ? "/plans/" + subject.part(0) : "/installation";
    }

    private static void requireSource(String source, SubjectId subject) {
        String place = place(subject);
        int end = source.length() - place.length();
        if (end < 2
                || !source.startsWith("//")
                || !source.endsWith(place)
                || !ORIGIN.spells(source, 2, end, LENGTH_MAX)) {
            throw new FieldProblem("source", "must be //<origin>" + place + " for the subject " + subject);
        }
    }

    private static boolean isRole(String text) {
        return ROLE.spells(text, LENGTH_MAX) && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    }

    private static void require(boolean ofItsForm, String name, String expected) {
        if (!ofItsForm) {
            throw new FieldProblem(name, "must be " + expected);
        }
    }
}
