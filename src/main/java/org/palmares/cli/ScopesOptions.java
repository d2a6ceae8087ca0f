package org.palmares.cli;

import java.util.List;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which editions of which races a command looks at. */
final class ScopesOptions {
    @Parameters(
            paramLabel = "RACE",
            arity = "1..*",
            description = "The races, by id or name; \"palmares races\" lists them.")
    private List<String> races;

    @Mixin
    private EditionOptions editions;

    /** One scope a race, in the order given; a race named twice counts once. */
    List<Scope> in(Archive archive) {
        return races.stream()
                .map(race -> Races.find(archive, race))
                .distinct()
                .map(editions::of)
                .toList();
    }
}
