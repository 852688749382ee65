package org.kpiledger.web.pages;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Actors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns data into words of the page's language; templates call it {@code texts}. */
@Component
public class Texts {
    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text in the page's language, or in another one, which is then marked; empty when there is none at all. */
    public Text of(@Nullable Map<String, String> languages) {
        String wanted = language();
        if (languages == null || languages.isEmpty()) {
            return new Text("", wanted, false);
        }
        String text = languages.get(wanted);
        if (text != null && !text.isBlank()) {
            return new Text(text, wanted, false);
        }
        return languages.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .findFirst()
                .map(entry -> new Text(entry.getValue(), entry.getKey(), true))
                .orElse(new Text("", wanted, false));
    }

    /** The word for a code of the data, or the code itself when the pages do not know it. */
    public String word(String family, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String word = messages.getMessage(family + "." + code, null, code, locale());
        return word == null ? code : word;
    }

    /** A sentence of the pages, if there is one. */
    public @Nullable String find(String key) {
        return messages.getMessage(key, null, null, locale());
    }

    /** A sentence of the pages. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** Who an actor is: the name in the directory, the word for an actor of ours, or else the bare id. */
    public String actor(Actors actors, String actorId) {
        return actors.nameOf(actorId).orElseGet(() -> word("actor", actorId));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String language() {
        return locale().getLanguage();
    }
}
