package org.kpiledger.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.LedgerProblem;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with a page's parameters: said once above the page, and again beside each control. */
public record Complaints(List<Complaint> all) {
    public static final Complaints NONE = new Complaints(List.of());

    private static final List<String> MOMENT = List.of("validAt", "knownAt", "compareValidAt", "compareKnownAt");

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
            return new Complaints(List.of(new Complaint("", detail == null ? "" : detail, language(detail))));
        }
        return new Complaints(problem.errors().stream()
                .map(field -> new Complaint(field.name(), field.message(), language(field.message())))
                .toList());
    }

    /** One sentence of the pages themselves. */
    public static Complaints saying(String parameter, String message) {
        return new Complaints(List.of(new Complaint(
                parameter, message, LocaleContextHolder.getLocale().getLanguage())));
    }

    /** The API writes English, or Chinese where it is asked for and has a text. */
    private static String language(@Nullable String text) {
        boolean chinese = text != null
                && text.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
        return chinese ? "zh" : "en";
    }

    /** The same, each at the input of a form whose field it is about, such as {@code text.en} for {@code text/en}. */
    public Complaints at(List<String> inputs) {
        return new Complaints(all.stream()
                .map(complaint -> new Complaint(
                        inputOf(complaint.parameter(), inputs), complaint.message(), complaint.language()))
                .toList());
    }

    private static String inputOf(String field, List<String> inputs) {
        String whole = field.split("/", 2)[0];
        return Stream.of(field, field.replace('/', '.'), whole)
                .filter(inputs::contains)
                .findFirst()
                .orElseGet(() -> inputs.stream()
                        .filter(input -> input.startsWith(whole + "."))
                        .findFirst()
                        .orElse(field));
    }

    public List<Complaint> at(String parameter) {
        return all.stream()
                .filter(complaint -> complaint.parameter().equals(parameter))
                .toList();
    }

    /** Whether one is about the moment of the page or the one that it is compared with. */
    public boolean areAtTheMoment() {
        return all.stream().anyMatch(complaint -> MOMENT.contains(complaint.parameter()));
    }

    public boolean areAt(String parameter) {
        return !at(parameter).isEmpty();
    }
}
