package org.kpiledger.bench.commands;

import org.kpiledger.bench.load.Figures;

/** What one contender reached on one level: the median of the rounds. */
record Cell(Contender.Name contender, Level level, int rounds, Figures figures) {}
