package org.palmares.cli;

import org.palmares.analysis.Races;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code palmares races}. */
@Command(
        name = "races",
        description = "Which races are there, and how much of each is known?",
        footer = {
            "",
            "Counts are of held editions. winners_complete is false where not every edition ever held is in the archive: then the figures describe the editions that are."
        },
        mixinStandardHelpOptions = true)
final class RacesCommand implements Runnable {
    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Races.coverage(archive));
        }
    }
}
