package org.kpiledger.command.planimport;

import java.util.function.Consumer;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;

/**
 * The shares that the document prints beside the amounts, each as a fact of its own: they are quoted and never computed
 * with.
 */
final class PrintedShares {
    private static final LocalizedText IN_TABLE_1 =
            LocalizedText.of("Share of the total, as printed in Table 1", "表1中印出的占总计的百分比");
    private static final LocalizedText IN_SECTION =
            LocalizedText.of("Share of the total, as printed in its section", "该节中印出的占总计的百分比");
    private static final LocalizedText OF_PRIORITY =
            LocalizedText.of("Share of the priority or enabler, as printed in its section", "该节中印出的占重点工作/推动因素总数的百分比");

    /** A share, where it stands and what it is a share of. */
    record Printed(Code code, Code node, LocalizedText statement, Spot share, Line section, int line) {}

    private PrintedShares() {}

    static void of(PlanFileContent file, Consumer<Printed> to) {
        for (Spot priority : file.priorities()) {
            ofPriority(priority, to);
            for (Spot theme : priority.list("themes")) {
                ofTheme(theme, PlanFileContent.sectionOf(priority), to);
            }
        }
    }

    private static void ofPriority(Spot priority, Consumer<Printed> to) {
        Spot lines = priority.at("lines");
        Code node = priority.at("code").code();
        // Table 1 stands in section 2.1 of the document.
        to.accept(new Printed(
                new Code("SHARE." + node + ".TABLE_1"),
                node,
                IN_TABLE_1,
                priority.at("printedShareOfTotal"),
                new Line("2.1"),
                lines.at("table1").at("share").integer()));
        priority.find("printedShareInSection")
                .ifPresent(share -> to.accept(new Printed(
                        new Code("SHARE." + node + ".SECTION"),
                        node,
                        IN_SECTION,
                        share,
                        PlanFileContent.sectionOf(priority),
                        lines.at("section").at("share").integer())));
    }

    /** A theme's shares stand on the lines below its amount: of the priority, where there is such a column, of the total. */
    private static void ofTheme(Spot theme, Line section, Consumer<Printed> to) {
        Code node = theme.at("code").code();
        int line = theme.at("budgetLine").integer() + 1;
        if (theme.find("printedShareOfPriority").isPresent()) {
            to.accept(new Printed(
                    new Code("SHARE." + node + ".OF_PRIORITY"),
                    node,
                    OF_PRIORITY,
                    theme.at("printedShareOfPriority"),
                    section,
                    line));
            line++;
        }
        to.accept(new Printed(
                new Code("SHARE." + node + ".OF_TOTAL"),
                node,
                IN_SECTION,
                theme.at("printedShareOfTotal"),
                section,
                line));
    }
}
