package org.kpiledger.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.app.demo.Blueprint.Theme;

/** What a theme has in a year, in whole francs; kept in step with what the ledger will say. */
final class Purse {
    /** Money set aside, and how much of it is not paid. */
    static final class Promise {
        final String reference;
        long outstanding;

        Promise(String reference, long amount) {
            this.reference = reference;
            this.outstanding = amount;
        }
    }

    final Theme theme;
    final double pace;
    final List<Promise> promises = new ArrayList<>();
    long allocated;
    long spent;

    /** @param pace which share of its money it will have spent at the end of the year */
    Purse(Theme theme, double pace, long allocated) {
        this.theme = theme;
        this.pace = pace;
        this.allocated = allocated;
    }

    long free() {
        return allocated
                - spent
                - promises.stream().mapToLong(promise -> promise.outstanding).sum();
    }
}
