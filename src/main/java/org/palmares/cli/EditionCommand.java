package org.palmares.cli;

import org.palmares.archive.Archive;
import org.palmares.ask.Palmares;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares edition}. */
@Command(
        name = "edition",
        description = "What was the result of an edition, and who says so?",
        footer = {"", "Example: palmares edition \"GP Miguel Indurain\" 2023"},
        mixinStandardHelpOptions = true)
final class EditionCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "RACE", description = "The race, by its id or name.")
    private String race;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year.")
    private int year;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Palmares palmares = Palmares.of(archive);
            output.print(palmares.edition(race, year));
        }
    }
}
