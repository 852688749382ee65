package org.kpiledger.projections.reviews;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;
import org.kpiledger.projections.Row;

/**
 * Folds what is done to each value into how far its review has come, on the clock of known time alone: who may judge a
 * value follows the log, whatever day the value is about.
 */
public final class ReviewsProjection implements Projection<Review> {
    private static final DocumentCodec<Review> CODEC =
            new RecordDocuments<>(Review.class, Map.of("review", Review.class));

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public DocumentCodec<Review> codec() {
        return CODEC;
    }

    @Override
    public List<Change<Review>> changes(Entry entry) {
        if (!(entry.data() instanceof KpiValueEvent event) || event instanceof KpiValueCommented) {
            return List.of();
        }
        ValueId id = ValueId.parse(entry.subject().value());
        return List.of(Change.form(Reviews.key(id), Row.ALWAYS, (known, _) -> after(event, id, known, entry)));
    }

    private static Review after(KpiValueEvent event, ValueId id, @Nullable Review known, Entry entry) {
        Author author = Author.of(entry);
        return switch (event) {
            case KpiValueRecorded e ->
                (known == null ? Review.none(id) : known).recorded(author, e.lateEntry() != null);
            case KpiValueCorrected e -> require(known, id).corrected(author, e.lateEntry() != null);
            case KpiValueWithdrawn e -> require(known, id).withdrawn(e.lateEntry() != null);
            case KpiValueSubmitted _ -> require(known, id).submitted(author);
            case KpiValueReturned _ -> require(known, id).returned();
            case KpiValueVerified _ -> require(known, id).verified(author);
            case KpiValueApproved _ -> require(known, id).approved(LateApproval.of(entry));
            case KpiValueCommented _ -> require(known, id);
        };
    }

    private static Review require(@Nullable Review known, ValueId id) {
        if (known == null) {
            throw new CannotApply("nothing was recorded for " + id);
        }
        return known;
    }
}
