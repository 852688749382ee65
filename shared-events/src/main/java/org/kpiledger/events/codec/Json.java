package org.kpiledger.events.codec;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON reader and writer: compact, strict about duplicate keys and trailing text. */
public final class Json {
    /**
     * So many buffers are kept for reading and writing to use again. The library's own choice, a queue without bounds,
     * takes a seventh of the time in which a small document is read.
     */
    private static final int BUFFERS_MAX = 64;

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS_MAX))
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // What decides about the bytes of entries is set here, whatever a later version of the library prefers.
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** For what looks itself that names stand in their order, and so each once; looking for it costs a third of reading. */
    static final JsonMapper IN_ORDER = MAPPER.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}
}
