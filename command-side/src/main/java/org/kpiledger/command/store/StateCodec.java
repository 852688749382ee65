package org.kpiledger.command.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns states of one type into bytes and back. */
final class StateCodec<S> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Class<S> type;
    private final StateForm form;
    private final String shapeHash;

    /** @throws IllegalStateException when states of the type hold something that cannot be stored */
    StateCodec(Class<S> type) {
        StateForms forms = new StateForms();
        this.type = type;
        this.form = forms.of(type);
        this.shapeHash = forms.shapeHash();
    }

    /** Stands for the state's type as this program has it. */
    String shapeHash() {
        return shapeHash;
    }

    byte[] encode(S state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), new GZIPOutputStream(bytes))) {
            form.write(out, state);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws RuntimeException of any kind when the bytes are not such a state */
    S decode(byte[] bytes) {
        try (JsonParser in =
                JSON.createParser(ObjectReadContext.empty(), new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.nextToken() == JsonToken.VALUE_NULL) {
                throw new IllegalArgumentException("there is no state");
            }
            return type.cast(form.read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
