package org.kpiledger.events.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a record stands in JSON: an object with one property for each component, in the order of the components, absent
 * ones left out.
 *
 * <p>A component is optional when its type is {@code @Nullable} or a list. Reading is strict: an unknown property, a
 * missing one and a JSON null are errors.
 */
final class Shape implements Kind {
    private static final int TOKEN_LENGTH_MAX = 100;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Map<Class<?>, Shape> CACHE = new ConcurrentHashMap<>();

    /** @param absent what it is when it is left out */
    private record Component(
            String name,
            Kind kind,
            boolean optional,
            @Nullable Object absent,
            MethodHandle accessor) {}

    private final List<Component> components;
    private final Set<String> names = new HashSet<>();
    private final MethodHandle constructor;

    static Shape of(Class<? extends Record> type) {
        Shape known = CACHE.get(type);
        if (known != null) {
            return known;
        }
        Shape made = new Shape(type);
        CACHE.putIfAbsent(type, made);
        return made;
    }

    private Shape(Class<? extends Record> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            RecordComponent[] parts = type.getRecordComponents();
            List<Component> list = new ArrayList<>(parts.length);
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Kind kind = Kinds.of(parts[i].getGenericType());
                @Nullable Object absent = kind.absent();
                boolean optional = absent != null || parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                MethodHandle accessor = lookup.unreflect(parts[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Record.class));
                list.add(new Component(parts[i].getName(), kind, optional, absent, accessor));
                names.add(parts[i].getName());
                types[i] = parts[i].getType();
            }
            components = List.copyOf(list);
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read the components of " + type, unreadable);
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartObject();
        for (Component component : components) {
            Object part = get(component, (Record) value);
            if (part != null && !component.kind().isAbsent(part)) {
                out.writeName(component.name());
                component.kind().write(out, part);
            }
        }
        out.writeEndObject();
    }

    @Override
    public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
        if (!node.isObject()) {
            errors.add(new FieldError(pointer, "must be a JSON object, not " + jsonType(node)));
            return null;
        }
        int errorsBefore = errors.size();
        if (node.size() > 0) {
            for (String name : node.propertyNames()) {
                if (!names.contains(name)) {
                    errors.add(new FieldError(
                            pointer + "/" + escape(name), "is not a field here; remove it or correct its name"));
                }
            }
        }
        @Nullable Object[] parts = new @Nullable Object[components.size()];
        for (int i = 0; i < parts.length; i++) {
            Component component = components.get(i);
            JsonNode part = node.get(component.name());
            String at = pointer + "/" + component.name();
            if (part != null && part.isNull() && component.optional()) {
                errors.add(new FieldError(at, "must not be null; leave the field out if there is nothing to say"));
            } else if (part != null) {
                parts[i] = readPresent(component.kind(), part, at, errors);
            } else if (component.optional()) {
                parts[i] = component.absent();
            } else {
                errors.add(new FieldError(at, "is missing"));
            }
        }
        return errors.size() > errorsBefore ? null : make(parts, pointer, errors);
    }

    @Override
    public Object read(JsonParser in) throws Unusual {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw Unusual.INSTANCE;
        }
        @Nullable Object[] parts = new @Nullable Object[components.size()];
        int next = 0;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            // In the order of the components, and so each once.
            String name = in.currentName();
            while (!componentAt(next).name().equals(name)) {
                parts[next] = absent(componentAt(next));
                next++;
            }
            in.nextToken();
            parts[next] = componentAt(next).kind().read(in);
            next++;
        }
        for (; next < parts.length; next++) {
            parts[next] = absent(components.get(next));
        }
        try {
            return constructor.invokeExact(parts);
        } catch (IllegalArgumentException bad) {
            throw Unusual.INSTANCE;
        } catch (Throwable unexpected) {
            throw new IllegalStateException("constructing a record failed", unexpected);
        }
    }

    @Override
    public Optional<String> misplaced(JsonNode node, String pointer) {
        int next = 0;
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String at = pointer + "/" + escape(property.getKey());
            int place = placeOf(property.getKey());
            if (place < next) {
                return Optional.of(at);
            }
            next = place + 1;
            Optional<String> within = components.get(place).kind().misplaced(property.getValue(), at);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private int placeOf(String name) {
        for (int place = 0; place < components.size(); place++) {
            if (components.get(place).name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException(name + " is no component, so it was not read");
    }

    private Component componentAt(int index) throws Unusual {
        if (index == components.size()) {
            throw Unusual.INSTANCE;
        }
        return components.get(index);
    }

    private static @Nullable Object absent(Component component) throws Unusual {
        if (!component.optional()) {
            throw Unusual.INSTANCE;
        }
        return component.absent();
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        for (Component component : components) {
            component.kind().describe(properties.putObject(component.name()));
            if (!component.optional()) {
                required.add(component.name());
            }
        }
        if (!required.isEmpty()) {
            ArrayNode list = schema.putArray("required");
            required.forEach(list::add);
        }
        schema.put("additionalProperties", false);
    }

    boolean has(String component) {
        return names.contains(component);
    }

    static @Nullable Object readPresent(Kind kind, JsonNode node, String pointer, List<FieldError> errors) {
        if (node.isNull()) {
            errors.add(new FieldError(pointer, "must not be null"));
            return null;
        }
        return kind.read(node, pointer, errors);
    }

    static String jsonType(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a string";
            case NULL -> "null";
            default -> "an object";
        };
    }

    /**
     * A property's name as a token of a JSON pointer (RFC 6901, section 3). What a stranger sent is shortened, and
     * characters that no answer could carry, such as a lone surrogate, are replaced.
     */
    static String escape(String name) {
        StringBuilder token = new StringBuilder();
        name.codePoints().limit(TOKEN_LENGTH_MAX).forEach(c -> {
            switch (c) {
                case '~' -> token.append("~0");
                case '/' -> token.append("~1");
                default -> token.appendCodePoint(isWritable(c) ? c : REPLACEMENT);
            }
        });
        return name.codePointCount(0, name.length()) <= TOKEN_LENGTH_MAX ? token.toString() : token + "…";
    }

    private static boolean isWritable(int c) {
        int category = Character.getType(c);
        return category != Character.SURROGATE && category != Character.CONTROL;
    }

    private @Nullable Object make(@Nullable Object[] parts, String pointer, List<FieldError> errors) {
        try {
            return constructor.invokeExact(parts);
        } catch (FieldProblem bad) {
            errors.add(new FieldError(pointer + "/" + escape(bad.field()), String.valueOf(bad.getMessage())));
        } catch (IllegalArgumentException bad) {
            errors.add(new FieldError(pointer, String.valueOf(bad.getMessage())));
        } catch (Throwable unexpected) {
            throw new IllegalStateException("constructing a record failed", unexpected);
        }
        return null;
    }

    private static @Nullable Object get(Component component, Record value) {
        try {
            return component.accessor().invokeExact(value);
        } catch (Throwable unexpected) {
            throw new IllegalStateException("reading component " + component.name() + " failed", unexpected);
        }
    }
}
