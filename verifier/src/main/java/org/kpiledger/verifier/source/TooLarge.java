package org.kpiledger.verifier.source;

/** What a system sends has more bytes than are taken. */
final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    TooLarge(String path, int bytesMax) {
        super("The system answers " + path + " with more than the " + bytesMax + " bytes that are taken.");
    }
}
