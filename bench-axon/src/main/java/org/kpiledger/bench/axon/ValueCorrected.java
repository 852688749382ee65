package org.kpiledger.bench.axon;

/** What happened, with the fields of the event that it is measured beside. */
record ValueCorrected(
        String valueId,
        int definitionVersion,
        boolean approved,
        String valueDate,
        String value,
        String note,
        String reasonCode) {}
