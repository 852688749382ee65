package org.kpiledger.verifier.figures;

/** An answer that cannot be performed once more; its message goes on after "cannot be performed once more: ". */
final class NotPerformed extends Exception {
    private static final long serialVersionUID = 1L;

    NotPerformed(String why) {
        super(why);
    }
}
