package org.kpiledger.verifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.activities.Activity;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.BudgetDocument;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.findings.FigureBook;
import org.kpiledger.projections.findings.Finding;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.findings.FindingsView;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpiFilter;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksProjection;
import org.kpiledger.projections.risks.RisksView;
import org.kpiledger.verifier.figures.Asked;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.figures.Reperformance;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/** A log in memory, signed and with answers, of which anything can be changed before it is shown. */
public final class ShownLog implements LogSource {
    public static final SigningKey KEY = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519);

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    public final List<byte[]> entries = new ArrayList<>();
    public final List<LogHash> leaves = new ArrayList<>();
    public final List<Answered> answers = new ArrayList<>();
    public final List<SignedCheckpoint> earlier = new ArrayList<>();
    public @Nullable VerifierKey key = KEY.verifier();
    public @Nullable SourceFailed answersFail;
    public SignedCheckpoint checkpoint;

    private ShownLog(TestLog log) {
        log.bytes().forEach(entry -> entries.add(entry.clone()));
        entries.forEach(entry -> leaves.add(LogHash.ofLeaf(entry)));
        this.checkpoint = signed(entries.size(), KEY);
        answerAll(log);
        for (long position : List.of(log.size() / 2L, (long) log.size())) {
            answer(log, position);
        }
    }

    /** A random history with answers as known at its middle and its end. */
    public static ShownLog of(long seed, int length) {
        return new ShownLog(RandomHistory.of(seed, length));
    }

    /** The checkpoint of the entries as they are now, at a size. */
    public SignedCheckpoint signed(int size, SigningKey by) {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        for (byte[] entry : entries.subList(0, size)) {
            frontier = frontier.append(LogHash.ofLeaf(entry));
        }
        return SignedCheckpoint.sign(new Checkpoint(TestLog.ORIGIN, size, frontier.root()), by);
    }

    /** Signs the entries as they are now, as an operator could who changed them. */
    public ShownLog signedAnew() {
        leaves.clear();
        entries.forEach(entry -> leaves.add(LogHash.ofLeaf(entry)));
        checkpoint = signed(entries.size(), KEY);
        return this;
    }

    /** As a system that has the same folds; what findings are about, only its own answers tell. */
    private void answerAll(TestLog log) {
        try {
            for (int round = 0; round < 2; round++) {
                Asked asked = new Asked();
                asked.add(Sampling.positions(checkpoint.checkpoint()));
                answers.forEach(asked::add);
                Folds folds = new Folds(asked);
                folds.all().forEach(fold -> fold.apply().accept(log.entries()));
                answers.clear();
                answers.addAll(new Reperformance(folds).answers(checkpoint.checkpoint()));
            }
        } catch (SourceFailed unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void answer(TestLog log, long position) {
        Rows rows = new Rows(log);
        AsOf asOf = new AsOf(position, TestLog.time(position), DAY);
        PlanTree plan =
                PlanTree.of(rows.plan, RandomHistory.PLAN, asOf.moment()).orElseThrow();
        add("risks", "", position, RisksView.of(RandomHistory.PLAN, rows.risks, asOf));
        add("kpis", "", position, new KpiProgress(plan, rows.kpis, asOf).list(KpiFilter.ALL));
        add("findings", "", position, rows.findings(asOf));
        AllocationsView.of(plan, DAY.getYear(), rows.allocations, asOf)
                .ifPresent(view -> add("allocations", "year=" + DAY.getYear() + "&", position, view));
    }

    private void add(String what, String parameters, long position, Record view) {
        String request = "/api/plans/" + RandomHistory.PLAN + "/" + what + "?" + parameters + "knownAt=@" + position
                + "&validAt=" + DAY;
        answers.add(new Answered(request, ViewJson.write(view)));
    }

    /** All rows with all their history, as a query side has them. */
    private static final class Rows {
        final MemoryRows<PlanDocument> plan;
        final MemoryRows<KpiDocument> kpis;
        final MemoryRows<BudgetDocument> allocations;
        final MemoryRows<Risk> risks;
        final MemoryRows<Activity> activities;
        final MemoryRows<Finding> findings;
        final List<AuditLine> lines = new ArrayList<>();

        Rows(TestLog log) {
            plan = MemoryRows.fold(new PlanProjection(), log.entries());
            kpis = MemoryRows.fold(new KpisProjection(), log.entries());
            allocations = MemoryRows.fold(new AllocationsProjection(), log.entries());
            risks = MemoryRows.fold(new RisksProjection(), log.entries());
            activities = MemoryRows.fold(new ActivitiesProjection(), log.entries());
            findings = MemoryRows.fold(new FindingsProjection(), log.entries());
            MemoryRows<Fields> audit = new MemoryRows<>(new AuditProjection());
            log.entries().forEach(entry -> lines.add(AuditProjection.line(entry, audit.apply(entry))));
        }

        FindingsView findings(AsOf asOf) {
            return FindingsView.of(
                    RandomHistory.PLAN,
                    findings,
                    null,
                    null,
                    new FindingsView.Sources(
                            new FigureBook(plan, kpis, allocations, risks, activities),
                            (subject, after, upTo, limit) -> lines.stream()
                                    .filter(line -> line.subject().equals(subject))
                                    .filter(line -> line.position() > after && line.position() <= upTo)
                                    .limit(limit)
                                    .toList(),
                            position -> Optional.of(TestLog.time(position))),
                    asOf);
        }
    }

    @Override
    public String description() {
        return "the log shown";
    }

    @Override
    public Optional<VerifierKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public ShownHead head() {
        return ShownHead.of(checkpoint);
    }

    @Override
    public List<SignedCheckpoint> earlier() {
        return earlier;
    }

    @Override
    public List<byte[]> entries(Stretch stretch) {
        return entries.subList((int) stretch.first() - 1, (int) stretch.last());
    }

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) {
        return Optional.of(leaves.subList((int) stretch.first() - 1, (int) stretch.last()));
    }

    @Override
    public boolean givesAnswers() {
        return true;
    }

    @Override
    public void answers(Taker taker) throws SourceFailed {
        if (answersFail != null) {
            throw answersFail;
        }
        for (Answered answered : answers) {
            taker.take(answered);
        }
    }

    @Override
    public void close() {}
}
