package org.palmares.cli;

import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code palmares rejects}. */
@Command(
        name = "rejects",
        description = "Which lines of imported files could not be read, and why?",
        mixinStandardHelpOptions = true)
final class RejectsCommand implements Runnable {
    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Provenance.rejects(archive));
        }
    }
}
