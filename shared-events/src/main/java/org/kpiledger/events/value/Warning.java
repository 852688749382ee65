package org.kpiledger.events.value;

import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.CheckKind;

/**
 * A check that a value failed and that lets it pass.
 *
 * @param value what was stated
 * @param limit what it should not have passed: an end of the range, or the value of the period before
 */
public record Warning(CheckKind check, Quantity value, Quantity limit) {}
