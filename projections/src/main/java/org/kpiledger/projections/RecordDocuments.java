package org.kpiledger.projections;

import java.util.Map;
import java.util.stream.Collectors;
import org.kpiledger.events.codec.RecordCodec;

/** Documents that are records, each kind under a name that stays when its class moves. */
public final class RecordDocuments<D> implements DocumentCodec<D> {
    private final Map<String, Class<? extends Record>> byKind;
    private final Map<Class<?>, String> kinds;
    private final Class<D> type;

    public RecordDocuments(Class<D> type, Map<String, Class<? extends Record>> byKind) {
        this.type = type;
        this.byKind = Map.copyOf(byKind);
        this.kinds = byKind.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public String kind(D document) {
        String kind = kinds.get(document.getClass());
        if (kind == null) {
            throw new IllegalStateException(document.getClass() + " has no kind among the documents");
        }
        return kind;
    }

    @Override
    public byte[] write(D document) {
        return RecordCodec.write((Record) document);
    }

    @Override
    public D read(String kind, byte[] json) {
        Class<? extends Record> record = byKind.get(kind);
        if (record == null) {
            throw new IllegalStateException("no document is of the kind " + kind);
        }
        return type.cast(RecordCodec.read(json, record));
    }
}
