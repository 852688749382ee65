package org.kpiledger.command.relay;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.UnreadableEntry;

/** Decides from the topic's last record where the relay goes on, and whether it may. */
final class ResumePoint {
    private ResumePoint() {}

    /**
     * The position of the last entry in the topic, 0 for an empty topic.
     *
     * @throws ForeignTopic when the topic is not a copy of this log
     * @throws RelayStopped when its last record is no entry
     */
    static long of(Optional<ConsumerRecord<String, byte[]>> last, EventLog log) {
        if (last.isEmpty()) {
            return 0;
        }
        ConsumerRecord<String, byte[]> record = last.get();
        long position = position(record);
        long end = log.writer().follow().position();
        boolean same = position <= end
                && log.reader()
                        .at(position)
                        .filter(entry -> Arrays.equals(entry, record.value()))
                        .isPresent();
        if (!same) {
            throw new ForeignTopic(
                    otherLog(record, log.writer().origin()).orElseGet(() -> otherHistory(position, end)));
        }
        return position;
    }

    private static Optional<String> otherLog(ConsumerRecord<String, byte[]> record, String origin) {
        try {
            String other = new EntryCodec().decode(record.value()).origin().name();
            return other.equals(origin)
                    ? Optional.empty()
                    : Optional.of(
                            "The topic holds the entries of another log, " + other + ", and not of " + origin + ".");
        } catch (UnreadableEntry ofNewerProgram) {
            return Optional.empty();
        }
    }

    private static String otherHistory(long position, long end) {
        return position > end
                ? "The topic holds position " + position + ", the log ends at " + end + ": was a backup restored?"
                : "The topic's entry at position " + position
                        + " is not the one of the log: was a backup restored, and written on?";
    }

    private static long position(ConsumerRecord<String, byte[]> record) {
        try {
            return EntryRecord.position(record);
        } catch (UnreadableEntry foreign) {
            throw new RelayStopped("The last record of topic " + record.topic() + ", at offset " + record.offset()
                    + ", was not written by a relay: " + foreign.getMessage() + ".");
        }
    }
}
