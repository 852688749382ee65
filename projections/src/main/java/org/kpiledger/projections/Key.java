package org.kpiledger.projections;

/**
 * Which thing a row is about.
 *
 * @param scope what is read together, such as a plan or one year's budget
 * @param item unique in a projection, such as {@code OP-23/kpi/P1.EMT.K1}
 */
public record Key(String scope, String item) {}
