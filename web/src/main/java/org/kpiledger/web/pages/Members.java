package org.kpiledger.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names what was counted: countries in the page's language, other codes as they are; templates call it {@code members}. */
@Component
public class Members {
    /** Source: ISO 3166-1, alpha-3 to alpha-2. */
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    country -> Locale.of("", country).getISO3Country(), Function.identity()));

    private static final Map<String, String> SEPARATORS = Map.of("zh", "、", "ar", "، ");

    public String names(List<String> codes) {
        Locale language = LocaleContextHolder.getLocale();
        return codes.stream()
                .map(code -> COUNTRIES.containsKey(code)
                        ? Locale.of("", COUNTRIES.get(code)).getDisplayCountry(language)
                        : code)
                .sorted()
                .collect(Collectors.joining(SEPARATORS.getOrDefault(language.getLanguage(), ", ")));
    }
}
