package org.kpiledger.command;

import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Matches a refusal by its stable code. */
final class RefusalWith extends BaseMatcher<Object> {
    private final String code;
    private final String words;

    RefusalWith(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public boolean matches(Object thrown) {
        return thrown instanceof Refusal refusal
                && refusal.code().equals(code)
                && refusal.sentence().contains(words);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a refusal with the code " + code + " and the words " + words);
    }
}
