package org.kpiledger.web.changes;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.WebSide;
import org.kpiledger.web.ledger.Diff;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.Page;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page that compares two moments what differs between them, for its marks. */
@ControllerAdvice(basePackageClasses = WebSide.class)
class MarksOnPages {
    private final Comparison comparison;
    private final Page page;

    MarksOnPages(Comparison comparison, Page page) {
        this.comparison = comparison;
        this.page = page;
    }

    /** Absent where nothing is compared. */
    @ModelAttribute("diff")
    @Nullable
    Diff diff(HttpServletRequest request) {
        Moment moment = Moment.of(request);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read && moment.compares() ? comparison.of(page.plan(), "", moment) : null;
    }
}
