package org.palmares.cli;

import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares sources}. */
@Command(
        name = "sources",
        description = "Where does everything come from?",
        footer = {"", "A source of priority 1 is believed before one of 9."},
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Runnable {
    @Parameters(paramLabel = "RACE", arity = "0..1", description = "Only of this race.")
    private String race;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Provenance.sources(archive, RaceOption.find(archive, race)));
        }
    }
}
