package org.kpiledger.web.work;

import java.util.List;

/** Of a plan's years and quarters, which take values. */
record PeriodStates(List<State> periods) {
    record State(String period, String state) {
        boolean isClosed() {
            return state.equals("CLOSED") || state.equals("CERTIFIED");
        }
    }

    /** Those that take values by a late entry only. */
    List<String> closed() {
        return periods.stream().filter(State::isClosed).map(State::period).toList();
    }
}
