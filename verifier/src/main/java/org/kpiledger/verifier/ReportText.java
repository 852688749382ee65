package org.kpiledger.verifier;

import java.util.Locale;
import org.kpiledger.verifier.check.Check;
import org.kpiledger.verifier.check.Report;

/** A report as lines for people: what was checked, what must be said, and one line that sums it up. */
final class ReportText {
    private static final double NANOS_A_SECOND = 1e9;

    private ReportText() {}

    static String of(String source, Report report, long nanos) {
        StringBuilder text = new StringBuilder();
        int width = report.checks().stream()
                .mapToInt(check -> check.name().length())
                .max()
                .orElse(1);
        for (Check check : report.checks()) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%s  %-" + width + "s  %s",
                            check.passed() ? "PASS" : "FAIL",
                            check.name(),
                            check.detail()));
        }
        report.notes().forEach(note -> line(text, "NOTE  " + note));
        line(text, summary(source, report, nanos));
        return text.toString();
    }

    private static String summary(String source, Report report, long nanos) {
        long failed = report.checks().stream().filter(check -> !check.passed()).count();
        String took = String.format(Locale.ROOT, "%.1f s", nanos / NANOS_A_SECOND);
        if (report.passed()) {
            return "PASSED: all " + report.checks().size() + " checks of " + source + ", in " + took
                    + (report.notes().isEmpty() ? "." : "; mind what is noted above.");
        }
        return "FAILED: " + failed + " of " + report.checks().size() + " checks of " + source
                + report.firstBadPosition()
                        .map(position -> "; the first bad position is " + position)
                        .orElse("")
                + ".";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
