package org.palmares.cli;

import java.util.Optional;
import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import org.palmares.intake.RiderMerges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code palmares riders}. */
@Command(
        name = "riders",
        description = "Who is in the archive, under which names?",
        footer = {
            "",
            "Nobody is merged by resemblance: --likely-duplicates lists whom to look at, and merge records a decision.",
            "",
            "Examples: palmares riders izagirre",
            "          palmares riders --likely-duplicates",
            "          palmares riders merge auguste-verdyck august-verdyck --reason \"one rider, two spellings\"",
        },
        subcommands = {RidersCommand.Merge.class, RidersCommand.Unmerge.class},
        mixinStandardHelpOptions = true)
final class RidersCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A part of a name, without regard to case and accents.")
    private String name;

    @Option(names = "--likely-duplicates", description = "Pairs of riders who may be one person.")
    private boolean likelyDuplicates;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(
                    likelyDuplicates
                            ? Provenance.likelyDuplicates(archive)
                            : Provenance.riders(archive, Optional.ofNullable(name)));
        }
    }

    /** {@code palmares riders merge}. */
    @Command(
            name = "merge",
            description = "Count one rider's results as another's, because they are one person.",
            mixinStandardHelpOptions = true)
    static final class Merge implements Runnable {
        @Parameters(index = "0", paramLabel = "RIDER", description = "The id that is not used any more.")
        private String rider;

        @Parameters(index = "1", paramLabel = "INTO", description = "The id of the person.")
        private String into;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why they are one person.")
        private String reason;

        @Mixin
        private ArchiveOption archiveOption;

        @Override
        public void run() {
            try (Archive archive = archiveOption.openForWriting()) {
                new RiderMerges(archive).merge(rider, into, reason);
            }
        }
    }

    /** {@code palmares riders unmerge}. */
    @Command(name = "unmerge", description = "Take a merge back.", mixinStandardHelpOptions = true)
    static final class Unmerge implements Runnable {
        @Parameters(paramLabel = "RIDER", description = "The id that was merged into another.")
        private String rider;

        @Mixin
        private ArchiveOption archiveOption;

        @Override
        public void run() {
            try (Archive archive = archiveOption.openForWriting()) {
                new RiderMerges(archive).unmerge(rider);
            }
        }
    }
}
