package org.palmares.cli;

import java.util.List;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.model.Standing;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which editions of which races a command looks at. */
final class ScopesOptions {
    @Parameters(
            paramLabel = "RACE",
            arity = "1..*",
            description = "The races, by id or name; \"palmares races\" lists them.")
    private List<String> races;

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year to look at.")
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

    /** One scope a race, in the order given; a race named twice counts once. */
    List<Scope> in(Archive archive) {
        return races.stream()
                .map(race -> Races.find(archive, race))
                .distinct()
                .map(race -> {
                    Scope scope = Scope.of(race).as(standing);
                    Scope later = from == null ? scope : scope.from(from);
                    return to == null ? later : later.to(to);
                })
                .toList();
    }
}
