package org.kpiledger.bench.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.ledger.ValueCommands;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.store.Store;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;

/** Ours, called within the process: receipts, authority, rules, conditions, hashes, all of it. */
record LedgerGateway(OpenLedger open, ValueCommands commands) implements Contender {
    static final String SUBJECT = "kpi-ledger";

    private static final ActorId OWNER = new ActorId("p-00000000b001");

    static LedgerGateway open(Store store) throws IOException {
        OpenLedger open = OpenLedger.on(store.log(SUBJECT, Durability.FSYNC));
        open.loadPlan();
        open.grant(OWNER, Role.KPI_OWNER);
        return new LedgerGateway(open, new ValueCommands("B"));
    }

    /** How many there are in the log. */
    long events() {
        return open.log().writer().head().position();
    }

    @Override
    public Name name() {
        return new Name(SUBJECT, Name.GATEWAY);
    }

    @Override
    public Figures run(Load load) throws Exception {
        List<ValueId> values = new ArrayList<>();
        for (int i = 0; i < load.subjects(); i++) {
            RecordKpiValue fresh = commands.fresh();
            open.submit(OWNER, fresh);
            values.add(fresh.valueId());
        }
        return load.run(subject -> open.submit(OWNER, commands.correction(values.get(subject))));
    }

    @Override
    public void close() {
        open.close();
    }
}
