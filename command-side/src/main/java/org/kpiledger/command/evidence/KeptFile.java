package org.kpiledger.command.evidence;

import java.nio.channels.FileChannel;

/**
 * A file that is kept, open at its beginning and found to be what its name says; the taker closes it.
 *
 * @param bytes how many it has
 */
record KeptFile(FileChannel content, long bytes, EvidenceType type) {}
