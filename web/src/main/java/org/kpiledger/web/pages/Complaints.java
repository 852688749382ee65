package org.kpiledger.web.pages;

import java.util.List;
import org.kpiledger.web.ledger.LedgerProblem;

/** What is wrong with a page's parameters: said once above the page, and again beside each control. */
public record Complaints(List<Complaint> all) {
    public static final Complaints NONE = new Complaints(List.of());

    /** The language of the API's sentences. */
    private static final String ENGLISH = "en";

    /**
     * One sentence.
     *
     * @param parameter empty where the API names none
     * @param language of the message
     */
    public record Complaint(String parameter, String message, String language) {}

    /** What the API says. */
    public static Complaints of(LedgerProblem problem) {
        if (problem.errors().isEmpty()) {
            String detail = problem.detail();
            return new Complaints(List.of(new Complaint("", detail == null ? "" : detail, ENGLISH)));
        }
        return new Complaints(problem.errors().stream()
                .map(field -> new Complaint(field.name(), field.message(), ENGLISH))
                .toList());
    }

    public List<Complaint> at(String parameter) {
        return all.stream()
                .filter(complaint -> complaint.parameter().equals(parameter))
                .toList();
    }

    public boolean areAt(String parameter) {
        return !at(parameter).isEmpty();
    }
}
