package org.palmares.cli;

import org.palmares.archive.Archive;
import org.palmares.ask.Palmares;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares rider}. */
@Command(
        name = "rider",
        description = "Who is a rider, and what did the rider win?",
        footer = {"", "Example: palmares rider \"Eddy Merckx\""},
        mixinStandardHelpOptions = true)
final class RiderCommand implements Runnable {
    @Parameters(paramLabel = "RIDER", description = "The rider, by a name or an id.")
    private String rider;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Palmares palmares = Palmares.of(archive);
            output.print(palmares.rider(rider));
        }
    }
}
