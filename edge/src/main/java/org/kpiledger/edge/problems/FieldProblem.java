package org.kpiledger.edge.problems;

/**
 * What is wrong with one field or parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or a slash and the name of a query or path parameter
 * @param message what is wrong, as the end of a sentence that begins with the field
 */
public record FieldProblem(String pointer, String message) {}
