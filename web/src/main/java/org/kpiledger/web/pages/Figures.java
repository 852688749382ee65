package org.kpiledger.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes figures and dates as the page's language does, every digit of them where nothing else is said; templates call it
 * {@code figures}.
 */
@Component
public class Figures {
    private final ZoneId zone;

    Figures(@Value("${kpiledger.web.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** Grouped, with exactly the decimals that it has. */
    public String number(BigDecimal figure) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()));
        int decimals = Math.max(0, figure.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(figure);
    }

    /** A figure as the API writes it; what is none stays as it is. */
    public String amount(String written) {
        return written.matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?") ? number(new BigDecimal(written)) : written;
    }

    /** Shortened, as in 519K; for charts alone, beside which the figure stands in full. */
    public String compact(BigDecimal figure) {
        return NumberFormat.getCompactNumberInstance(LocaleContextHolder.getLocale(), NumberFormat.Style.SHORT)
                .format(figure);
    }

    /** A whole number, grouped. */
    public String count(long figure) {
        return number(BigDecimal.valueOf(figure));
    }

    /** A percentage, or empty where there is none because its base is zero. */
    public String share(@Nullable BigDecimal percent) {
        return percent == null ? "" : number(percent) + "%";
    }

    /** A quotient in per cent to one decimal at most; its title has every digit of it. */
    public String quotient(BigDecimal percent) {
        return share(rounded(percent, 1));
    }

    /** What is worked out, to two decimals at most; its title has every digit of it. */
    public String workedOut(BigDecimal figure) {
        return number(rounded(figure, 2));
    }

    private static BigDecimal rounded(BigDecimal figure, int decimals) {
        BigDecimal rounded = figure.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(LocaleContextHolder.getLocale())
                .format(date);
    }

    /** A date of the data; one known only to the month or the year is written as precisely as it is known. */
    public String written(@Nullable String written) {
        if (written == null || written.length() != "2023-02-06".length()) {
            return written == null ? "" : written;
        }
        try {
            return date(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    /** A month such as 2023-02 in words; a year stays one. */
    public String month(String written) {
        return written.length() == "2023-02".length()
                ? DateTimeFormatter.ofPattern("LLLL uuuu")
                        .localizedBy(LocaleContextHolder.getLocale())
                        .format(YearMonth.parse(written))
                : written;
    }

    /** Date, time to the second and zone. */
    public String instant(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        Locale locale = LocaleContextHolder.getLocale();
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm:ss").localizedBy(locale).format(local) + " "
                + DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(local);
    }
}
