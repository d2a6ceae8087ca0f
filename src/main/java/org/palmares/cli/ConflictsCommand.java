package org.palmares.cli;

import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares conflicts}. */
@Command(
        name = "conflicts",
        description = "Where do sources state different values for the same thing?",
        footer = {
            "",
            "The value in use follows the rule in datasets/README.md; nothing that a source states is ever overwritten."
        },
        mixinStandardHelpOptions = true)
final class ConflictsCommand implements Runnable {
    @Parameters(paramLabel = "RACE", arity = "0..1", description = "Only of this race.")
    private String race;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Provenance.conflicts(archive, RaceOption.find(archive, race)));
        }
    }
}
