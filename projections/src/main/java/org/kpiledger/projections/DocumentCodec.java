package org.kpiledger.projections;

/** How the documents of a projection stand in a store. */
public interface DocumentCodec<D> {
    /** The document's kind, at most 16 characters. */
    String kind(D document);

    /** The document as compact UTF-8 JSON. */
    byte[] write(D document);

    D read(String kind, byte[] json);
}
