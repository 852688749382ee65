package org.kpiledger.witness;

/**
 * What a request is answered with.
 *
 * @param body ends in a line feed
 */
record Answer(int status, String contentType, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer ok(String body) {
        return new Answer(200, TEXT, body);
    }

    static Answer refused(int status, String sentence) {
        return new Answer(status, TEXT, sentence + "\n");
    }

    /** Source: C2SP tlog-witness, add-checkpoint, on an old size that is not the last cosigned one. */
    static Answer lastSize(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }
}
