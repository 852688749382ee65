package org.kpiledger.bench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;

/** The contenders on one store, all open at once. */
record Contenders(List<Contender> all) implements AutoCloseable {
    private interface Opening {
        Contender on(Store store, Scratch scratch) throws Exception;
    }

    private record Known(String subject, Opening opening) {}

    private static final List<Known> KNOWN = List.of(
            new Known(LedgerGateway.SUBJECT, (store, _) -> LedgerGateway.open(store)),
            new Known(LedgerGateway.SUBJECT, LedgerHttp::open),
            new Known("raw-single", (store, _) -> RawSingle.open(store)),
            new Known(RawGroupCommit.SUBJECT, (store, _) -> RawGroupCommit.open(store, false)),
            new Known(RawGroupCommit.WITH_TREE, (store, _) -> RawGroupCommit.open(store, true)),
            new Known(AxonDefault.SUBJECT, AxonDefault::open));

    static Set<String> subjects() {
        return KNOWN.stream().map(Known::subject).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Those that are measured unless told otherwise. */
    static Set<String> usual() {
        Set<String> usual = subjects();
        usual.remove(RawGroupCommit.WITH_TREE);
        return usual;
    }

    /** @param subjects which ones */
    static Contenders open(Store store, Scratch scratch, Set<String> subjects) throws Exception {
        Contenders open = new Contenders(new ArrayList<>());
        try {
            for (Known known : KNOWN) {
                if (subjects.contains(known.subject())) {
                    open.all.add(known.opening().on(store, scratch));
                }
            }
            return open;
        } catch (Exception failed) {
            open.close();
            throw failed;
        }
    }

    @Override
    public void close() throws Exception {
        for (Contender contender : all) {
            contender.close();
        }
    }
}
