package org.kpiledger.web.ledger;

/**
 * That a command was carried out.
 *
 * @param position of its last entry; of the log where it had nothing to do
 */
public record Accepted(String commandId, String subject, long position) {}
