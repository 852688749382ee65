package org.kpiledger.events.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Languages;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Moment;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Rate;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kind of every Java type that may be a component of an event or a command. */
final class Kinds {
    /** Control characters, directional ones and noncharacters of the first plane, which stand in no text. */
    private static final String NO_TEXT =
            "\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff";

    static final ScalarKind LINE = new ScalarKind(Line::new, "[^\\u0000-\\u001f" + NO_TEXT + "]*", 500);
    private static final ScalarKind PROSE =
            new ScalarKind(Prose::new, "[^\\u0000-\\u0008\\u000b-\\u001f" + NO_TEXT + "]*", 8_000);

    private static final Map<Class<?>, Kind> BY_TYPE = Map.ofEntries(
            scalar(Code.class, Code::new, "(?!(?:-|\\.{1,2})$)[A-Za-z0-9._-]{1,64}", 64),
            scalar(ActorId.class, ActorId::new, "[a-z0-9.-]{1,64}", 64),
            Map.entry(Line.class, LINE),
            Map.entry(Prose.class, PROSE),
            scalar(Sha256.class, Sha256::new, "[0-9a-f]{64}", 64),
            scalar(Country.class, Country::new, "[A-Z]{3}", 3),
            scalar(CurrencyCode.class, CurrencyCode::new, "[A-Z]{3}", 3),
            scalar(PartialDate.class, PartialDate::new, "\\d{4}(-\\d{2}(-\\d{2})?)?", 10),
            scalar(Period.class, Period::new, "[12]\\d{3}(-Q[1-4])?", 7),
            scalar(Amount.class, Amount::parse, "(0|[1-9]\\d{0,14})(\\.\\d{1,4})?", 20),
            scalar(Rate.class, Rate::parse, "(0|[1-9]\\d{0,11})(\\.\\d{1,12})?", 25),
            scalar(Quantity.class, Quantity::parse, "-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?", 26),
            scalar(ValueId.class, ValueId::parse, "[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){6}", 455),
            scalar(SubjectId.class, SubjectId::new, "[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){0,6}", 454),
            scalar(Position.class, Position::new, "00\\d{18}", 20),
            scalar(LocalDate.class, Kinds::date, "\\d{4}-\\d{2}-\\d{2}", 10),
            scalar(Moment.class, Moment::new, "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z", 27),
            scalar(Instant.class, InstantForm::parse, "", 30),
            Map.entry(
                    LocalizedName.class,
                    new LocalizedKind(LocalizedName::new, LINE, v -> ((LocalizedName) v).byLanguage())),
            Map.entry(
                    LocalizedText.class,
                    new LocalizedKind(LocalizedText::new, PROSE, v -> ((LocalizedText) v).byLanguage())),
            Map.entry(int.class, new IntegerKind()),
            Map.entry(Integer.class, new IntegerKind()),
            Map.entry(long.class, new LongKind()),
            Map.entry(Long.class, new LongKind()),
            Map.entry(boolean.class, new BooleanKind()),
            Map.entry(Boolean.class, new BooleanKind()));

    private Kinds() {}

    static Kind of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListKind(of(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        Kind known = BY_TYPE.get(raw);
        if (known != null) {
            return known;
        }
        if (raw.isEnum()) {
            return new EnumKind(raw.asSubclass(Enum.class));
        }
        if (raw.isRecord()) {
            return Shape.of(raw.asSubclass(Record.class));
        }
        throw new IllegalStateException("no JSON form is defined for " + type);
    }

    private static Map.Entry<Class<?>, Kind> scalar(
            Class<?> type, Function<String, Object> parse, String pattern, int lengthMax) {
        return Map.entry(type, new ScalarKind(parse, pattern, lengthMax));
    }

    private static Object date(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException absent) {
            // falls through to the one message for every bad date
        }
        throw new IllegalArgumentException("must be a date that exists, such as 2023-02-06");
    }

    private record IntegerKind() implements Kind {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((int) value);
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                errors.add(new FieldError(pointer, "must be a whole JSON number, such as 2023"));
                return null;
            }
            return node.intValue();
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT || in.getNumberType() != JsonParser.NumberType.INT) {
                throw Unusual.INSTANCE;
            }
            return in.getIntValue();
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer");
        }
    }

    /** A position of the log; events hold none as a number, commands and the documents made from events do. */
    private record LongKind() implements Kind {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((long) value);
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                errors.add(new FieldError(pointer, "must be a whole JSON number, such as 317"));
                return null;
            }
            return node.longValue();
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw Unusual.INSTANCE;
            }
            return in.getLongValue();
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer");
        }
    }

    private record BooleanKind() implements Kind {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeBoolean((boolean) value);
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            if (!node.isBoolean()) {
                errors.add(new FieldError(pointer, "must be true or false"));
                return null;
            }
            return node.booleanValue();
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            return switch (in.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case null, default -> throw Unusual.INSTANCE;
            };
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }
    }

    @SuppressWarnings("rawtypes")
    private record EnumKind(Class<? extends Enum> type, Map<String, Enum<?>> byName) implements Kind {
        EnumKind(Class<? extends Enum> type) {
            this(type, Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, it -> it)));
        }

        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeString(((Enum<?>) value).name());
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            @Nullable Enum<?> constant = node.isString() ? byName.get(node.stringValue()) : null;
            if (constant != null) {
                return constant;
            }
            errors.add(new FieldError(pointer, "must be one of " + List.of(type.getEnumConstants())));
            return null;
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            @Nullable
            Enum<?> constant = in.currentToken() == JsonToken.VALUE_STRING ? byName.get(in.getString()) : null;
            if (constant == null) {
                throw Unusual.INSTANCE;
            }
            return constant;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Enum<?> constant : type.getEnumConstants()) {
                values.add(constant.name());
            }
        }
    }

    /** @param text how the text of one language is described */
    private record LocalizedKind(
            Function<SortedMap<String, String>, Object> make,
            Kind text,
            Function<Object, SortedMap<String, String>> texts)
            implements Kind {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeStartObject();
            texts.apply(value).forEach(out::writeStringProperty);
            out.writeEndObject();
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            if (!node.isObject()) {
                errors.add(new FieldError(pointer, "must be an object of texts by language, such as {\"en\":\"...\"}"));
                return null;
            }
            SortedMap<String, String> byLanguage = new TreeMap<>();
            for (Map.Entry<String, JsonNode> text : node.properties()) {
                if (!text.getValue().isString()) {
                    errors.add(new FieldError(pointer + "/" + Shape.escape(text.getKey()), "must be a JSON string"));
                    return null;
                }
                byLanguage.put(text.getKey(), text.getValue().stringValue());
            }
            try {
                return make.apply(byLanguage);
            } catch (FieldProblem bad) {
                errors.add(new FieldError(pointer + "/" + Shape.escape(bad.field()), String.valueOf(bad.getMessage())));
            } catch (IllegalArgumentException bad) {
                errors.add(new FieldError(pointer, String.valueOf(bad.getMessage())));
            }
            return null;
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw Unusual.INSTANCE;
            }
            SortedMap<String, String> byLanguage = new TreeMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String language = in.currentName();
                if (in.nextToken() != JsonToken.VALUE_STRING || byLanguage.put(language, in.getString()) != null) {
                    throw Unusual.INSTANCE;
                }
            }
            try {
                return make.apply(byLanguage);
            } catch (IllegalArgumentException bad) {
                throw Unusual.INSTANCE;
            }
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            Languages.OFFICIAL.stream().sorted().forEach(language -> text.describe(properties.putObject(language)));
            schema.put("additionalProperties", false);
            schema.put("minProperties", 1);
        }
    }

    private record ListKind(Kind element) implements Kind {
        /** More than any list of the plan has; a limit on everything. */
        private static final int SIZE_MAX = 1_000;

        @Override
        public void write(JsonGenerator out, Object value) {
            if (((List<?>) value).size() > SIZE_MAX) {
                throw new IllegalArgumentException("a list of more than " + SIZE_MAX + " items could not be read back");
            }
            out.writeStartArray();
            ((List<?>) value).forEach(item -> element.write(out, item));
            out.writeEndArray();
        }

        @Override
        public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
            if (!node.isArray()) {
                errors.add(new FieldError(pointer, "must be a JSON array, not " + Shape.jsonType(node)));
                return null;
            }
            if (node.size() > SIZE_MAX) {
                errors.add(new FieldError(pointer, "must have at most " + SIZE_MAX + " items"));
                return null;
            }
            List<Object> items = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                Object item = Shape.readPresent(element, node.get(i), pointer + "/" + i, errors);
                if (item != null) {
                    items.add(item);
                }
            }
            return items.size() == node.size() ? List.copyOf(items) : null;
        }

        @Override
        public Object read(JsonParser in) throws Unusual {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw Unusual.INSTANCE;
            }
            List<Object> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (items.size() == SIZE_MAX) {
                    throw Unusual.INSTANCE;
                }
                items.add(element.read(in));
            }
            return List.copyOf(items);
        }

        @Override
        public Optional<String> misplaced(JsonNode node, String pointer) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> within = element.misplaced(node.get(i), pointer + "/" + i);
                if (within.isPresent()) {
                    return within;
                }
            }
            return Optional.empty();
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "array");
            schema.put("maxItems", SIZE_MAX);
            element.describe(schema.putObject("items"));
        }

        @Override
        public Object absent() {
            return List.of();
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((List<?>) value).isEmpty();
        }
    }
}
