package org.kpiledger.log;

/**
 * Thrown when a note does not carry a true signature by a key that is trusted.
 *
 * <p>As with proofs, a failed check is thrown and never answered, so that it can't be passed over.
 */
public final class SignatureFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignatureFailed(String message) {
        super(message);
    }

    static SignatureFailed by(VerifierKey key) {
        return new SignatureFailed("The signature by " + key.text()
                + " is not true: it was made with another key, or the text was changed.");
    }
}
