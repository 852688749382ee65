package org.kpiledger.edge.identity;

import java.io.Serializable;

/** Who calls, as a controller gets it: a parameter of this type is enough. */
public record Caller(String actorId, String accountName, Channel channel) implements Serializable {}
