package org.palmares.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.palmares.analysis.Provenance;
import org.palmares.archive.Archive;
import org.palmares.archive.names.RaceNames;
import org.palmares.archive.names.RiderNames;
import org.palmares.intake.RiderMerges;
import org.palmares.intake.RiderSplits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares riders}. */
@Command(
        name = "riders",
        description = "Who is in the archive, under which names?",
        footer = {
            "",
            "An import weighs the evidence; --likely-duplicates lists whom to look at, why tells what was weighed, and merge and"
                    + " split record a decision.",
            "",
            "Examples: palmares riders izagirre",
            "          palmares riders --likely-duplicates",
            "          palmares riders why masson-pierre masson-pierre-2",
            "          palmares riders split carlo-nomi --key procyclingstats:carlo-nomi-1 --reason \"father and son\"",
            "          palmares riders merge auguste-verdyck august-verdyck --reason \"one rider, two spellings\"",
        },
        subcommands = {
            RidersCommand.Merge.class,
            RidersCommand.Unmerge.class,
            RidersCommand.Split.class,
            RidersCommand.Why.class
        },
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
    static final class Merge extends ArchiveChange.Decision {
        @Parameters(index = "0", paramLabel = "RIDER", description = "The id that is not used any more.")
        private String rider;

        @Parameters(index = "1", paramLabel = "INTO", description = "The id of the person.")
        private String into;

        @Override
        void change(Archive archive) {
            RiderNames names = RiderNames.of(archive);
            new RiderMerges(archive).merge(names.idForChange(rider), names.idForChange(into), reason());
        }
    }

    /** {@code palmares riders unmerge}. */
    @Command(name = "unmerge", description = "Take a merge back.", mixinStandardHelpOptions = true)
    static final class Unmerge extends ArchiveChange {
        @Parameters(paramLabel = "RIDER", description = "The id that was merged into another.")
        private String rider;

        @Override
        void change(Archive archive) {
            new RiderMerges(archive).unmerge(rider);
        }
    }

    /** {@code palmares riders split}. */
    @Command(
            name = "split",
            description = "Make a part of a rider's results another person's.",
            footer = {"", "What is given has all to hold. It is taken back by merging the new rider into the old one."},
            mixinStandardHelpOptions = true)
    static final class Split extends ArchiveChange.Decision {
        @Spec
        private CommandSpec command;

        @Parameters(paramLabel = "RIDER", description = "The rider, by id or name.")
        private String rider;

        @Option(names = "--key", paramLabel = "FAMILY:KEY", description = "Results that a source has under this key.")
        private String key;

        @Option(names = "--from", paramLabel = "YEAR", description = "Results from this year on.")
        private Integer from;

        @Option(names = "--to", paramLabel = "YEAR", description = "Results up to this year.")
        private Integer to;

        @Option(names = "--race", paramLabel = "RACE", description = "Results in this race.")
        private String race;

        @Override
        void change(Archive archive) {
            RiderSplits.Part part = new RiderSplits.Part(
                    Optional.ofNullable(key),
                    year(from),
                    year(to),
                    Optional.ofNullable(race).map(RaceNames.of(archive)::id));
            command.commandLine().getOut().println(new RiderSplits(archive).split(rider, part, reason()));
            command.commandLine().getOut().flush();
        }

        private static OptionalInt year(Integer given) {
            return given == null ? OptionalInt.empty() : OptionalInt.of(given);
        }
    }

    /** {@code palmares riders why}. */
    @Command(
            name = "why",
            description = "What speaks for two riders being one person, and what against it?",
            footer = {
                "",
                "Each is weighed in bits: how much likelier it is of one person than of two, as a logarithm to base 2. Above 0"
                        + " speaks for one person. Decisions so far come first."
            },
            mixinStandardHelpOptions = true)
    static final class Why implements Runnable {
        @Parameters(index = "0", paramLabel = "RIDER", description = "The one, by id or name.")
        private String one;

        @Parameters(index = "1", paramLabel = "OTHER", description = "The other, by id or name.")
        private String other;

        @Mixin
        private ArchiveOption archiveOption;

        @Mixin
        private Output output;

        @Override
        public void run() {
            try (Archive archive = archiveOption.open()) {
                RiderNames names = RiderNames.of(archive);
                output.print(Provenance.riderEvidence(archive, names.ownId(one), names.ownId(other)));
            }
        }
    }
}
