package org.kpiledger.events.codec;

/** An event whose entry would be larger than {@link EntryFrame#LENGTH_MAX} bytes. */
public final class EntryTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EntryTooLarge(int length) {
        super("The entry would be " + length + " bytes long; at most " + EntryFrame.LENGTH_MAX
                + " are allowed. Shorten the texts or lists in the command.");
    }
}
