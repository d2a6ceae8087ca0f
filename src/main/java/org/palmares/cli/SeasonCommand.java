package org.palmares.cli;

import org.palmares.archive.Archive;
import org.palmares.ask.Palmares;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares season}. */
@Command(
        name = "season",
        description = "Who won what in a year?",
        footer = {"", "Example: palmares season 1977"},
        mixinStandardHelpOptions = true)
final class SeasonCommand implements Runnable {
    @Parameters(paramLabel = "YEAR", description = "The year.")
    private int year;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Palmares palmares = Palmares.of(archive);
            output.print(palmares.season(year));
        }
    }
}
