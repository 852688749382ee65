package org.kpiledger.edge.problems;

/** What is put into sentences and is English itself, such as a number, a theme or a role that is needed. */
final class Words {
    static final Phrases CHINESE = Phrases.in("words_zh.txt").withinThemselves();

    private Words() {}
}
