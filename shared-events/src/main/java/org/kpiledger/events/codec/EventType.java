package org.kpiledger.events.codec;

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

    static String nameOf(String type) {
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : type;
    }

    static int versionOf(String dataSchema) {
        return Integer.parseInt(dataSchema.substring(dataSchema.lastIndexOf(':') + 1));
    }

    Class<? extends Record> recordType() {
        return javaType.asSubclass(Record.class);
    }
}
