package org.kpiledger.witness;

/** The witness cannot start like this; its message is a sentence that says what to do. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String sentence) {
        super(sentence);
    }

    Misuse(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
