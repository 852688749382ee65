package org.kpiledger.command.activity;

import org.kpiledger.events.Code;
import org.kpiledger.events.value.ReasonCode;

/** Takes a report back; the activity may be reported again. */
public record WithdrawActivity(Code planId, Code activityId, ReasonCode reasonCode) implements ActivityIntent {}
