package org.kpiledger.command.planimport;

/** The plan was loaded in part from another file; to go on from this one would make a plan that is neither. */
public final class PlanFileChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanFileChanged(ImportStep first, int recorded) {
        super("The plan file was changed while its first load was not finished: " + recorded
                + " of its commands are recorded, but not " + first.commandName() + " on "
                + first.command().subject() + " before others that are. Put back the file that the load began with,"
                + " or begin in an empty data folder.");
    }
}
