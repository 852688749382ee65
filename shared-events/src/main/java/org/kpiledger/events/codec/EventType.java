package org.kpiledger.events.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpiledger.events.DomainEvent;

/**
 * A kind of event under its stable name and current version.
 *
 * @param name such as {@code BudgetTransferred}; never the name of a class that may move
 * @param version from 1
 */
public record EventType(String name, int version, Class<? extends DomainEvent> javaType) {
    private static final String TYPE_PREFIX = "org.kpiledger.";
    private static final String SCHEMA_PREFIX = "urn:kpi-ledger:schema:";
    private static final Pattern DATA_SCHEMA =
            Pattern.compile(Pattern.quote(SCHEMA_PREFIX) + "([A-Za-z]+):([1-9]\\d{0,5})");

    /** The CloudEvents {@code type}. */
    public String type() {
        return TYPE_PREFIX + name;
    }

    /** The CloudEvents {@code dataschema} of the current version. */
    public String dataSchema() {
        return dataSchema(version);
    }

    public String dataSchema(int ofVersion) {
        return SCHEMA_PREFIX + name + ":" + ofVersion;
    }

    /**
     * The version that a {@code dataschema} of this type names.
     *
     * @throws UnreadableEntry when it is of another type or no version
     */
    int versionOf(String dataSchema) {
        Matcher matcher = DATA_SCHEMA.matcher(dataSchema);
        if (!matcher.matches() || !matcher.group(1).equals(name)) {
            throw new UnreadableEntry("the attribute dataschema does not name a version of " + name);
        }
        return Integer.parseInt(matcher.group(2));
    }

    static String nameOf(String type) {
        if (!type.startsWith(TYPE_PREFIX)) {
            throw new UnreadableEntry("the attribute type does not begin with " + TYPE_PREFIX);
        }
        return type.substring(TYPE_PREFIX.length());
    }

    Class<? extends Record> recordType() {
        return javaType.asSubclass(Record.class);
    }
}
