package org.kpiledger.events.codec;

/**
 * What is wrong with one field, and what to do.
 *
 * @param pointer the field's place (RFC 6901), such as {@code /amount}; empty for the whole
 */
public record FieldError(String pointer, String message) {}
