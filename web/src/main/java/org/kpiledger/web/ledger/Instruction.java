package org.kpiledger.web.ledger;

import java.util.Map;

/**
 * One command of several, to be sent.
 *
 * @param key under which it is carried out once
 * @param body its fields
 */
public record Instruction(String name, String key, Map<String, ?> body) {}
