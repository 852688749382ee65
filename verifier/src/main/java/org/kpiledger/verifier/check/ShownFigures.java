package org.kpiledger.verifier.check;

import static org.kpiledger.verifier.check.Report.counted;

import java.util.List;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.verifier.figures.Asked;
import org.kpiledger.verifier.figures.FigureCheck;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.figures.RequiredAnswers;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.SourceFailed;

/** Compares the figures that a log is shown with and those that its entries give. */
final class ShownFigures {
    private static final String FIGURES = "figures";
    private static final String ANSWERS = "answers";

    private final LogSource source;
    private final Report report;
    private final Asked asked = new Asked();
    private boolean complete;

    ShownFigures(LogSource source, Report report) {
        this.source = source;
        this.report = report;
    }

    /** What is asked about; the folds of the entries have to know. */
    Asked asked() {
        return asked;
    }

    /** Reads what the answers are about; that they cannot be read is told. */
    void gather(Checkpoint head) {
        if (!source.givesAnswers()) {
            report.note("There are no answers in " + source.description() + ", so no figures were compared.");
            return;
        }
        asked.add(Sampling.positions(head));
        try {
            source.answers(asked::add);
            complete = true;
        } catch (SourceFailed unreadable) {
            report.fail(FIGURES, unreadable.getMessage());
        }
    }

    /**
     * Tells of the figures, unless they could not be gathered.
     *
     * @param entriesHold whether what the entries give means something
     */
    void compare(Checkpoint head, Folds folds, boolean entriesHold) {
        if (!complete) {
            return;
        }
        if (!entriesHold) {
            report.fail(
                    FIGURES,
                    counted(asked.answers(), "answer", "answers")
                            + " not compared: what the entries give means nothing before they are put right");
            return;
        }
        try (FigureCheck figures = new FigureCheck(folds)) {
            source.answers(figures::take);
            figures.finish();
            tellOfFigures(figures);
            tellOfMissing(figures.required(head));
        } catch (SourceFailed unreadable) {
            report.fail(FIGURES, unreadable.getMessage());
        }
    }

    private void tellOfFigures(FigureCheck figures) {
        figures.first()
                .ifPresentOrElse(
                        first -> report.fail(
                                FIGURES,
                                figures.differing() + " of " + counted(figures.answers(), "answer", "answers")
                                        + " differ; the first is " + first),
                        () -> report.pass(
                                FIGURES,
                                counted(figures.answers(), "answer", "answers")
                                        + " performed once more from the entries, all "
                                        + counted(figures.values(), "value", "values") + " the same"));
    }

    private void tellOfMissing(RequiredAnswers required) {
        List<String> missing = required.missing();
        if (missing.isEmpty()) {
            report.pass(
                    ANSWERS,
                    "one is shown to each of the "
                            + (required.questions() - required.tooLarge().size())
                            + " questions that follow from the root");
        } else {
            report.fail(
                    ANSWERS,
                    "none is shown to " + missing.size() + " of "
                            + counted(required.questions(), "question", "questions")
                            + " that the entries answer; the first is " + missing.getFirst());
        }
        if (!required.tooLarge().isEmpty()) {
            report.note("Answers to "
                    + counted(required.tooLarge().size(), "question", "questions")
                    + " were not checked, since they are too large; the first is "
                    + required.tooLarge().getFirst());
        }
    }
}
