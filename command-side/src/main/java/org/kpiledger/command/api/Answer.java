package org.kpiledger.command.api;

import java.util.List;

/**
 * What became of a command.
 *
 * @param sequence of its last event; where there was nothing to do, of the subject's last, -1 for none
 * @param position of its last event; where there was nothing to do, of the log's
 */
record Answer(String commandId, String subject, long sequence, long position, List<Made> events) {
    /** An event that it made. */
    record Made(String id, String type) {}
}
