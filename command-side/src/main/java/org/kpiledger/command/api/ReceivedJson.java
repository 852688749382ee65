package org.kpiledger.command.api;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.codec.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/**
 * JSON as clients send it: UTF-8 and nothing else, and where it is not well-formed, a sentence that says where. Source:
 * RFC 8259, section 8.1.
 */
final class ReceivedJson {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ReceivedJson() {}

    /**
     * The value of the bytes.
     *
     * @param what it is called in sentences, such as {@code body}
     * @throws ProblemException 400
     */
    static JsonNode read(byte[] bytes, String what) {
        requireUtf8(bytes, what);
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JacksonException bad) {
            throw notJson(bad, what);
        }
    }

    /** @throws ProblemException 400 where the bytes are no UTF-8 text, or begin with a byte order mark */
    static void requireUtf8(byte[] bytes, String what) {
        if (ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, BYTE_ORDER_MARK.length))
                .equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
            throw malformed("The " + what + " begins with a byte order mark. Leave it out.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(what, in.position());
        }
        // No JSON text has one, but each in another encoding has, which the reader would find out and follow.
        int zero = out.flip().toString().indexOf('\0');
        if (zero >= 0) {
            throw notUtf8(what, zero);
        }
    }

    /** What is wrong, and where, in our own words. */
    static ProblemException notJson(JacksonException bad, String what) {
        return malformed("The " + what + " is not JSON: " + where(bad.getLocation()) + reason(bad) + ".");
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String reason(JacksonException bad) {
        return switch (bad) {
            case UnexpectedEndOfInputException _ -> "it ends too early";
            case StreamConstraintsException _ -> "it is nested too deeply, or a name or number in it is too long";
            case StreamReadException read
            when isDuplicate(read) -> "the field " + currentName(read) + " is given twice";
            case DatabindException _ -> "something stands behind the end of the value";
            default -> "this is not what may stand here";
        };
    }

    /** The library has no type of its own for it. */
    private static boolean isDuplicate(StreamReadException read) {
        return String.valueOf(read.getOriginalMessage()).startsWith("Duplicate");
    }

    private static String currentName(StreamReadException read) {
        JsonParser parser = read.processor();
        String name = parser == null ? null : parser.currentName();
        return name == null ? "here" : name;
    }

    private static ProblemException notUtf8(String what, int at) {
        return malformed("The " + what + " is not JSON in UTF-8: byte " + (at + 1) + " fits no character.");
    }

    private static ProblemException malformed(String sentence) {
        return Problems.malformed(sentence).exception();
    }
}
