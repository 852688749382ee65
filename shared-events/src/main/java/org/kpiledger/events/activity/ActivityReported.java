package org.kpiledger.events.activity;

/** An activity of the plan was reported. */
public record ActivityReported(Report report) implements ActivityEvent {}
