package org.palmares.cli;

import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which editions of which race a command looks at. */
final class ScopeOptions {
    @Parameters(paramLabel = "RACE", description = "The race, by its id or name; \"palmares races\" lists them.")
    private String race;

    @Mixin
    private EditionOptions editions;

    /** The scope, with the race looked up in the archive. */
    Scope in(Archive archive) {
        return editions.of(Races.find(archive, race));
    }
}
