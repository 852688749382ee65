package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.access.AccessDocument;
import org.kpiledger.projections.access.AccessProjection;
import org.kpiledger.projections.access.AuthorityView;
import org.kpiledger.projections.access.Place;
import org.kpiledger.projections.exceptions.ExceptionalEntry;
import org.kpiledger.projections.exceptions.ExceptionsProjection;
import org.kpiledger.projections.exceptions.ExceptionsView;
import org.kpiledger.projections.periods.PeriodBook;
import org.kpiledger.projections.periods.PeriodDocument;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.periods.PeriodsView;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.Reviews;
import org.kpiledger.projections.reviews.ReviewsProjection;

/** Laws that hold for every history of periods, reviews and roles; a failure names the seed that brings it back. */
class GovernedPropertyTest {
    private static final int HISTORIES = 1_000;
    private static final int HISTORIES_READ_BACK = 100;
    private static final int LENGTH = 40;
    private static final int SAMPLES = 2;
    private static final ValueId VALUE = ValueId.parse("OP-23/value/P1.A.K1/m/2023/ASP/-");

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    static LongStream someSeeds() {
        return LongStream.range(0, HISTORIES_READ_BACK);
    }

    /** The rows of one log, as far as it was read. */
    private record Read(
            MemoryRows<PlanDocument> plan,
            MemoryRows<PeriodDocument> periods,
            MemoryRows<Review> reviews,
            MemoryRows<AccessDocument> access,
            MemoryRows<ExceptionalEntry> exceptions) {
        static Read of(List<Entry> entries) {
            return new Read(
                    MemoryRows.fold(new PlanProjection(), entries),
                    MemoryRows.fold(new PeriodsProjection(), entries),
                    MemoryRows.fold(new ReviewsProjection(), entries),
                    MemoryRows.fold(new AccessProjection(), entries),
                    MemoryRows.fold(new ExceptionsProjection(), entries));
        }

        /** What is answered to every question. */
        List<Record> answers(AsOf asOf) {
            Moment last = Moment.ofAllDays(asOf.position());
            PlanTree tree = PlanTree.of(plan, "OP-23", last).orElseThrow();
            Place place = Place.of(VALUE, tree, access, asOf.position());
            Optional<Review> review = Reviews.of(VALUE, reviews, asOf.position());
            return List.of(
                    PeriodsView.of(tree.header(), periods, reviews, asOf),
                    AuthorityView.of(Role.APPROVER, place, review, access, asOf),
                    AuthorityView.of(
                            Role.APPROVER, new Place(new Code("OP-23"), null, null), Optional.empty(), access, asOf),
                    ExceptionsView.page(
                            "OP-23",
                            exceptions,
                            PeriodBook.inOrderOfTheLog("OP-23", periods, asOf.position()),
                            reviews,
                            null,
                            0,
                            LENGTH,
                            asOf));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsAnsweredAsKnownThenIsWhatAFoldUpToThereAnswers(long seed) {
        TestLog log = GovernedHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        Read all = Read.of(log.entries());
        for (int sample = 0; sample < SAMPLES; sample++) {
            long position = 4 + random.nextInt(LENGTH - 4);
            LocalDate day = GovernedHistory.day(random);
            AsOf then = new AsOf(position, TestLog.time(position), day);

            assertThat(all.answers(then))
                    .as("as known at %s for %s", position, day)
                    .isEqualTo(Read.of(log.upTo(position)).answers(then));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void documentsReadBackAsTheyWereWritten(long seed) {
        TestLog log = GovernedHistory.of(seed, LENGTH);
        List.of(new PeriodsProjection(), new ReviewsProjection(), new AccessProjection(), new ExceptionsProjection())
                .forEach(projection -> readBack(projection, log));
    }

    private static <D> void readBack(Projection<D> projection, TestLog log) {
        for (Row<D> row : MemoryRows.fold(projection, log.entries()).all()) {
            DocumentCodec<D> codec = projection.codec();
            assertThat(codec.read(codec.kind(row.document()), codec.write(row.document())))
                    .isEqualTo(row.document());
        }
    }
}
