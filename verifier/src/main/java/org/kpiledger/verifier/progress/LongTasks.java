package org.kpiledger.verifier.progress;

/** Passes on what is said of tasks that are long enough for somebody to wait for them. */
record LongTasks(Progress shown, long worthwhile) implements Progress {
    @Override
    public void at(String task, long done, long total) {
        if (total >= worthwhile) {
            shown.at(task, done, total);
        }
    }

    @Override
    public void end() {
        shown.end();
    }
}
