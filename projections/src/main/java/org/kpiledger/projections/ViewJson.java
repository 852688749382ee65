package org.kpiledger.projections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Rate;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON of views, as answers have it: value types as their one string, figures as decimal strings, what is absent left
 * out. Whoever makes a view from rows of its own writes it by this, so that it can be compared with an answer.
 */
public final class ViewJson {
    private static final List<Class<?>> WRITTEN_AS_TEXT = List.of(
            ActorId.class,
            Amount.class,
            Code.class,
            Country.class,
            CurrencyCode.class,
            Line.class,
            LocalDate.class,
            PartialDate.class,
            Period.class,
            Prose.class,
            Quantity.class,
            Rate.class,
            Sha256.class,
            SubjectId.class,
            ValueId.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(valueTypes())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ViewJson() {}

    /** The view as compact UTF-8 JSON. */
    public static byte[] write(Record view) {
        return MAPPER.writeValueAsBytes(view);
    }

    /** Writes the same to a stream, which stays open. */
    public static void write(Record view, OutputStream to) {
        MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(to, view);
    }

    /** The instant as answers and entries have it. */
    public static String text(Instant time) {
        return InstantText.of(time);
    }

    private static SimpleModule valueTypes() {
        SimpleModule module = new SimpleModule("value-types");
        WRITTEN_AS_TEXT.forEach(type -> text(module, type, Object::toString));
        text(module, BigDecimal.class, BigDecimal::toPlainString);
        text(module, Instant.class, InstantText::of);
        texts(module, LocalizedName.class, LocalizedName::byLanguage);
        texts(module, LocalizedText.class, LocalizedText::byLanguage);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<? super T, String> text) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(text.apply(value));
            }
        });
    }

    private static <T> void texts(SimpleModule module, Class<T> type, Function<T, SortedMap<String, String>> texts) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeStartObject();
                texts.apply(value).forEach(out::writeStringProperty);
                out.writeEndObject();
            }
        });
    }
}
