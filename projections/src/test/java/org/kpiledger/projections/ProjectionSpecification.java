package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.DomainEvent;

/** Reads as a sentence: given these events, then this is what the rows say, as known then, for that day. */
public final class ProjectionSpecification<D> {
    private final Projection<D> projection;
    private final TestLog log = new TestLog();

    private ProjectionSpecification(Projection<D> projection) {
        this.projection = projection;
    }

    public static <D> ProjectionSpecification<D> of(Projection<D> projection) {
        return new ProjectionSpecification<>(projection);
    }

    public ProjectionSpecification<D> given(String subject, DomainEvent... events) {
        for (DomainEvent event : events) {
            log.append(subject, event);
        }
        return this;
    }

    /** The documents of a key at the moment; none where it is not known or does not hold. */
    public ProjectionSpecification<D> thenDocument(Key key, long knownAt, String validAt, List<D> expected) {
        Moment moment = new Moment(knownAt, LocalDate.parse(validAt));
        assertThat(rows().of(key, moment).map(Row::document).stream().toList())
                .as("%s at %s", key, moment)
                .isEqualTo(expected);
        return this;
    }

    public ProjectionSpecification<D> thenSameWhenDeliveredTwice() {
        MemoryRows<D> twice = new MemoryRows<>(projection);
        log.entries().forEach(entry -> {
            twice.apply(entry);
            twice.apply(entry);
        });
        assertThat(twice.all()).isEqualTo(rows().all());
        return this;
    }

    /** The last event does not follow from those before. */
    public void thenStopsWith(String sentence) {
        MemoryRows<D> before = MemoryRows.fold(projection, log.upTo(log.size() - 1L));
        List<Row<D>> rows = before.all();
        assertThatThrownBy(() -> before.apply(log.entries().getLast()))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining(sentence);
        assertThat(before.all()).isEqualTo(rows);
    }

    public MemoryRows<D> rows() {
        return MemoryRows.fold(projection, log.entries());
    }

    public TestLog log() {
        return log;
    }
}
