package org.kpiledger.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the layout knows about the page that is being drawn; templates call it {@code page}. */
@Component
public class Page {
    private static final Pattern PLAN = Pattern.compile("/plans/([^/]+).*");

    private static final Pattern KPI = Pattern.compile("/plans/[^/]+/kpis/([^/]+).*");

    /** Where in a long list a page is. */
    private static final List<String> PLACES = List.of("before", "after");

    private static final List<String> MOMENT = List.of("validAt", "knownAt", "compareValidAt", "compareKnownAt");

    private final String usualPlan;
    private final Accounts accounts;
    private final Ledger ledger;

    Page(@Value("${kpiledger.web.plan}") String usualPlan, Accounts accounts, Ledger ledger) {
        this.usualPlan = usualPlan;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** All languages that the pages speak, English first. */
    public List<Languages.Spoken> languages() {
        return Languages.SPOKEN;
    }

    /** In which direction the page's language is written. */
    public String direction() {
        return Languages.of(language()).direction();
    }

    /** The moment that the address asks for. */
    public Moment moment() {
        return Moment.of(request());
    }

    /** The plan in the address, or the one that the start page shows. */
    public String plan() {
        Matcher matcher = PLAN.matcher(path());
        return matcher.matches() ? matcher.group(1) : usualPlan;
    }

    /** The KPI in the address, or null. */
    public @Nullable String kpi() {
        Matcher matcher = KPI.matcher(path());
        return matcher.matches() ? decoded(matcher.group(1)) : null;
    }

    /** The path of the page, also of one that failed. */
    public String path() {
        Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request().getRequestURI() : failed.toString();
    }

    /** An address that keeps the moment; pairs of name and value follow, of which empty values are left out. */
    public String link(String path, @Nullable Object... pairs) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                parameters.put(Objects.requireNonNull(pairs[i]).toString(), value.toString());
            }
        }
        parameters.putAll(moment().carried());
        return address(path, parameters);
    }

    /** This page in another language. */
    public String inLanguage(String language) {
        var parameters = own();
        parameters.put(Languages.PARAMETER, language);
        return address(path(), parameters);
    }

    /** This page as of now. */
    public String now() {
        var parameters = own();
        MOMENT.forEach(parameters::remove);
        return address(path(), parameters);
    }

    /** This page without the marks of what changed. */
    public String withoutComparison() {
        var parameters = own();
        parameters.remove("compareValidAt");
        parameters.remove("compareKnownAt");
        return address(path(), parameters);
    }

    /** The parameters of this page which a form for another moment has to keep. */
    public Map<String, String> kept() {
        var parameters = own();
        MOMENT.forEach(parameters::remove);
        PLACES.forEach(parameters::remove);
        return parameters;
    }

    /** This page turned to where another part of its list begins or ends; to its first part where that is empty. */
    public String turned(String place, Object position) {
        var parameters = own();
        PLACES.forEach(parameters::remove);
        if (!position.toString().isEmpty()) {
            parameters.put(place, position.toString());
        }
        return address(path(), parameters);
    }

    /** The table for spreadsheets of the page's list, wherever in the list the page is. */
    public String csv() {
        var parameters = own();
        PLACES.forEach(parameters::remove);
        return address(path() + ".csv", parameters);
    }

    /** Whether the address of this page has the parameter. */
    public boolean asks(String parameter) {
        return own().containsKey(parameter);
    }

    /** This page without one of its parameters. */
    public String without(String parameter) {
        var parameters = own();
        parameters.remove(parameter);
        return address(path(), parameters);
    }

    /** The name of the log that is shown, where nothing in it happened, or null. */
    public @Nullable String simulatedLog() {
        return ledger.simulatedLog();
    }

    /** The name to show for who is logged in, or null. */
    public @Nullable String user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            return null;
        }
        return accounts.ofActor(caller.actorId()).map(Account::displayName).orElse(caller.accountName());
    }

    /** Whether the link leads to the page itself or, but for the start page, to one above it. */
    public boolean isAt(String path) {
        return path().equals(path) || (path.length() > 1 && path().startsWith(path + "/"));
    }

    /** The parameters in the address alone; what a form sent, such as a password, must never get into a link. */
    private static LinkedHashMap<String, String> own() {
        Object failed = request().getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String query = failed == null ? request().getQueryString() : failed.toString();
        var parameters = new LinkedHashMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> {
                    if (value != null && !value.isEmpty()) {
                        parameters.put(decoded(name), decoded(value));
                    }
                });
        parameters.remove(Languages.PARAMETER);
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String address(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return path;
        }
        return path + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
