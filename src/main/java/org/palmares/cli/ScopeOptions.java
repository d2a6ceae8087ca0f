package org.palmares.cli;

import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.model.Standing;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which editions of which race a command looks at. */
final class ScopeOptions {
    @Parameters(paramLabel = "RACE", description = "The race, by its id or name; \"palmares races\" lists them.")
    private String race;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "The first year to show and count; wins before it still make a former winner.")
    private Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year to look at.")
    private Integer to;

    @Option(
            names = "--as",
            paramLabel = "STANDING",
            defaultValue = "official",
            description = "official: as the results stand today; raced: as on the road, with what was struck out later."
                    + " Default: ${DEFAULT-VALUE}.")
    private Standing standing;

    /** The scope, with the race looked up in the archive. */
    Scope in(Archive archive) {
        Scope scope = Scope.of(Races.find(archive, race)).as(standing);
        if (from != null) {
            scope = scope.from(from);
        }
        return to == null ? scope : scope.to(to);
    }
}
