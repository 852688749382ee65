package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How the values of one type within a state are stored, and what they take in memory. */
interface StateForm {
    void write(JsonGenerator out, Object value);

    /** Reads the value that begins with the parser's current token. */
    Object read(JsonParser in);

    /** About how many bytes of memory the value takes; of many that lie together, one stands for all. */
    long memoryBytes(Object value);

    /** Writes a JSON null for what is absent. */
    static void writeNullable(StateForm form, JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else {
            form.write(out, value);
        }
    }
}
