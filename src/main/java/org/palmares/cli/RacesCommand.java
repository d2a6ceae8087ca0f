package org.palmares.cli;

import org.palmares.analysis.Provenance;
import org.palmares.analysis.Races;
import org.palmares.archive.Archive;
import org.palmares.intake.RaceChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code palmares races}. */
@Command(
        name = "races",
        description = "Which races are there, and how much of each is known?",
        footer = {
            "",
            "Counts are of held editions in the archive; editions_held is empty where it is not known how many there were. winners_complete is false where not every edition ever held is in the archive: then the figures describe the editions that are."
        },
        subcommands = {
            RacesCommand.Merge.class,
            RacesCommand.Unmerge.class,
            RacesCommand.Alias.class,
            RacesCommand.Unalias.class,
            RacesCommand.Rename.class
        },
        mixinStandardHelpOptions = true)
final class RacesCommand implements Runnable {
    @Option(names = "--likely-duplicates", description = "Pairs of races that may be one.")
    private boolean likelyDuplicates;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(likelyDuplicates ? Provenance.likelyDuplicateRaces(archive) : Races.coverage(archive));
        }
    }

    /** {@code palmares races merge}. */
    @Command(
            name = "merge",
            description = "Count one race's editions as another's, because they are one race.",
            mixinStandardHelpOptions = true)
    static final class Merge extends ArchiveChange.Decision {
        @Parameters(index = "0", paramLabel = "RACE", description = "The race that is no race of its own.")
        private String race;

        @Parameters(index = "1", paramLabel = "INTO", description = "The race it is.")
        private String into;

        @Override
        void change(Archive archive) {
            new RaceChanges(archive).merge(race, into, reason());
        }
    }

    /** {@code palmares races unmerge}. */
    @Command(name = "unmerge", description = "Take a merge back.", mixinStandardHelpOptions = true)
    static final class Unmerge extends ArchiveChange {
        @Parameters(index = "0", paramLabel = "RACE", description = "The id that was merged into another.")
        private String race;

        @Override
        void change(Archive archive) {
            new RaceChanges(archive).unmerge(race);
        }
    }

    /** {@code palmares races alias}. */
    @Command(name = "alias", description = "Make a name one by which a race is known.", mixinStandardHelpOptions = true)
    static final class Alias extends ArchiveChange.Decision {
        @Parameters(index = "0", paramLabel = "RACE", description = "The race.")
        private String race;

        @Parameters(index = "1", paramLabel = "NAME", description = "Its other name.")
        private String name;

        @Override
        void change(Archive archive) {
            new RaceChanges(archive).alias(race, name, reason());
        }
    }

    /** {@code palmares races unalias}. */
    @Command(name = "unalias", description = "Take an alias back that was given.", mixinStandardHelpOptions = true)
    static final class Unalias extends ArchiveChange {
        @Parameters(index = "0", paramLabel = "RACE", description = "The race.")
        private String race;

        @Parameters(index = "1", paramLabel = "NAME", description = "The name it is not known by any more.")
        private String name;

        @Override
        void change(Archive archive) {
            new RaceChanges(archive).unalias(race, name);
        }
    }

    /** {@code palmares races rename}. */
    @Command(
            name = "rename",
            description = "Call a race otherwise; the name it had stays an alias.",
            mixinStandardHelpOptions = true)
    static final class Rename extends ArchiveChange.Decision {
        @Parameters(index = "0", paramLabel = "RACE", description = "The race.")
        private String race;

        @Parameters(index = "1", paramLabel = "NAME", description = "Its name from now on.")
        private String name;

        @Override
        void change(Archive archive) {
            new RaceChanges(archive).rename(race, name, reason());
        }
    }
}
