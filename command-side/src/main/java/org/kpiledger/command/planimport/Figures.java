package org.kpiledger.command.planimport;

import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;

/** Figures as the document states them. */
final class Figures {
    private static final Code PERCENT = new Code("PERCENT");

    private Figures() {}

    /** A figure of a highlight, whose qualifier is a plain text. */
    static Figure ofHighlight(Spot figure) {
        return new Figure(
                figure.at("what").line(),
                figure.at("value").quantity(),
                null,
                figure.find("unit").map(Spot::code).orElse(null),
                figure.find("qualifier").map(Spot::line).orElse(null),
                figure.at("asPrinted").line());
    }

    /** A printed share such as {@code 26.5%}, whose qualifier has a text for each language. */
    static Figure share(Line what, Spot printed, Optional<Spot> qualifier) {
        return new Figure(
                what,
                percent(printed),
                null,
                PERCENT,
                qualifier.map(Figures::english).orElse(null),
                printed.line());
    }

    /** A share given as a range, the same for each of several regions. */
    static Figure shareRange(Line what, Spot regional) {
        return new Figure(
                what,
                percent(regional.at("shareEachMin")),
                percent(regional.at("shareEachMax")),
                PERCENT,
                english(regional.at("qualifier")),
                regional.at("printedShareEach").line());
    }

    static Quantity percent(Spot printed) {
        if (!printed.string().endsWith("%")) {
            throw printed.wrong("must be a share such as 26.5%");
        }
        return printed.as(text -> Quantity.parse(text.substring(0, text.length() - 1)));
    }

    private static Line english(Spot text) {
        return text.at("en").line();
    }
}
