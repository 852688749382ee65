package org.kpiledger.app.replay;

import java.util.List;

/** The log as anybody may read it. */
interface Feed {
    /**
     * The entries behind the position, in order, as many as come at once; none at the end of the log.
     *
     * @throws FeedFailed when they cannot be had
     */
    List<byte[]> after(long position) throws FeedFailed;
}
