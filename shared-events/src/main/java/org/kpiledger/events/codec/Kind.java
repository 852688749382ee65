package org.kpiledger.events.codec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One kind of JSON value: how it is written, read and described. */
interface Kind {
    void write(JsonGenerator out, Object value);

    /**
     * Reads the value, or adds an error at the pointer and returns null.
     *
     * @param node what stands there, never a JSON null
     */
    @Nullable
    Object read(JsonNode node, String pointer, List<FieldError> errors);

    /**
     * Reads the value from where the parser stands, and leaves the parser at its end. Nothing that
     * {@link #read(JsonNode, String, List)} refuses is read, and what is read is the same.
     *
     * @throws Unusual for whatever is wrong, or out of the order in which it is written; the tree then tells which
     */
    Object read(JsonParser in) throws Unusual;

    /** Something that is left to the tree. */
    final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;

        static final Unusual INSTANCE = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    /** The first property, as a JSON pointer, that stands behind one which is written after it; the value has been read. */
    default Optional<String> misplaced(JsonNode node, String pointer) {
        return Optional.empty();
    }

    /** Adds what JSON Schema (draft 2020-12) says of it. */
    void describe(ObjectNode schema);

    /** What an absent component of this kind is: null, or an empty list. */
    default @Nullable Object absent() {
        return null;
    }

    /** Whether a value that is there is left out when written, as an empty list is. */
    default boolean isAbsent(Object value) {
        return false;
    }
}
