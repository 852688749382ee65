package org.kpiledger.web.pages;

/**
 * A text in the language that could be found.
 *
 * @param foreign whether it is not the language of the page
 */
public record Text(String value, String language, boolean foreign) {}
