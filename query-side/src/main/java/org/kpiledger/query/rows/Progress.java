package org.kpiledger.query.rows;

/**
 * How far a table set has come.
 *
 * @param position the last entry that its rows take into account, 0 for none
 * @param kafkaOffset where to read on in the topic
 * @param origin of the log that the rows are made from, empty before the first entry
 */
public record Progress(long position, long kafkaOffset, String origin) {
    public static final Progress NONE = new Progress(0, 0, "");
}
