package org.kpiledger.command.relay;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.events.codec.UnreadableEntry;

/** Decides from the topic's last record where the relay goes on, and whether it may. */
final class ResumePoint {
    private ResumePoint() {}

    /**
     * The position of the last entry in the topic, 0 for an empty topic.
     *
     * @throws RelayStopped when the topic is not a copy of this log
     */
    static long of(Optional<ConsumerRecord<String, byte[]>> last, EventLog log) {
        if (last.isEmpty()) {
            return 0;
        }
        ConsumerRecord<String, byte[]> record = last.get();
        long position = position(record);
        long end = log.writer().follow().position();
        if (position > end) {
            throw new RelayStopped(
                    "The topic holds position " + position + ", the log ends at " + end + ": was a backup restored?");
        }
        boolean same = log.reader()
                .at(position)
                .filter(entry -> Arrays.equals(entry, record.value()))
                .isPresent();
        if (!same) {
            throw new RelayStopped("The topic's entry at position " + position
                    + " is not the one of the log: the topic belongs to another log, or a backup was restored.");
        }
        return position;
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
