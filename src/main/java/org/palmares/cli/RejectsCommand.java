package org.palmares.cli;

import java.util.Optional;
import org.palmares.analysis.Provenance;
import org.palmares.analysis.Provenance.RejectFilter;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares rejects}. */
@Command(
        name = "rejects",
        description = "Which lines of imported files could not be read, and why?",
        footer = {
            "",
            "A line that a later import of the same file took in is not shown any more.",
            "",
            "Examples: palmares rejects --file club.csv",
            "          palmares rejects --reason \"the rank\" --import 12",
        },
        mixinStandardHelpOptions = true)
final class RejectsCommand implements Runnable {
    @Option(names = "--file", paramLabel = "TEXT", description = "Of files whose name has this in it.")
    private String file;

    @Option(names = "--reason", paramLabel = "TEXT", description = "For a reason that has this in it.")
    private String reason;

    @Option(names = "--import", paramLabel = "N", description = "Of this import (\"palmares imports\" lists them).")
    private Integer importId;

    @Option(
            names = "--lists",
            description =
                    "Instead, the lines of lists that are no classification of a race, such as one sprint's points.")
    private boolean lists;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Provenance.rejects(
                    archive,
                    new RejectFilter(
                            Optional.ofNullable(file),
                            Optional.ofNullable(reason),
                            Optional.ofNullable(importId),
                            lists ? RejectFilter.Kind.LIST : RejectFilter.Kind.LINE)));
        }
    }
}
