package org.kpiledger.log;

/**
 * Thrown when a proof does not show what it claims: the entry is not in the tree, or the newer tree does not contain the older one.
 *
 * <p>Verification throws instead of answering a boolean, so that a failed check can't be passed over by a caller who forgets to look.
 */
public final class ProofFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProofFailed(String message) {
        super(message);
    }

    static ProofFailed tooManyHashes(String proof) {
        return new ProofFailed("The " + proof + " has more hashes than the tree has levels for it.");
    }

    static ProofFailed tooFewHashes(String proof) {
        return new ProofFailed("The " + proof + " ends before it reaches the root.");
    }

    static ProofFailed otherRoot(String proof, String tree, LogHash computed, LogHash expected) {
        return new ProofFailed("The " + proof + " leads to root " + computed + ", but the root of the " + tree + " is "
                + expected + ".");
    }
}
