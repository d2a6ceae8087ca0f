package org.palmares.cli;

import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import org.palmares.intake.ImportRemoval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares imports}. */
@Command(
        name = "imports",
        description = "Which files were taken in, and take one back.",
        footer = {"", "Examples: palmares imports", "          palmares imports remove 12"},
        subcommands = ImportsCommand.Remove.class,
        mixinStandardHelpOptions = true)
final class ImportsCommand implements Runnable {
    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Provenance.imports(archive));
        }
    }

    /** {@code palmares imports remove}. */
    @Command(
            name = "remove",
            description =
                    "Take an import back whole: its results, its rejects, and the riders, races and editions that it alone"
                            + " brought.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Runnable {
        @Spec
        private CommandSpec command;

        @Parameters(paramLabel = "N", description = "The import's number.")
        private int importId;

        @Mixin
        private ArchiveOption archiveOption;

        @Override
        public void run() {
            try (Archive archive = archiveOption.openForWriting()) {
                command.commandLine()
                        .getOut()
                        .println(new ImportRemoval(archive).remove(importId).sentence());
                command.commandLine().getOut().flush();
            }
        }
    }
}
