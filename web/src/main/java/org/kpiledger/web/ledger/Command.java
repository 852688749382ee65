package org.kpiledger.web.ledger;

import java.util.Map;

/**
 * One command of several.
 *
 * @param key under which it is carried out once
 * @param body its fields
 */
public record Command(String name, String key, Map<String, ?> body) {}
