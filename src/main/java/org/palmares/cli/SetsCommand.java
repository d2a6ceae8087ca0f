package org.palmares.cli;

import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.intake.RaceSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tech.tablesaw.api.Row;

/** {@code palmares sets}. */
@Command(
        name = "sets",
        description = "Which sets of races are there, such as the monuments, and your own?",
        footer = {
            "",
            "A set's name stands wherever a race's does in \"palmares ask\", in question blocks and in macros.",
            "",
            "Example: palmares sets add spring sanremo flanders roubaix; palmares ask most-wins spring"
        },
        subcommands = {SetsCommand.Add.class, SetsCommand.Remove.class},
        mixinStandardHelpOptions = true)
final class SetsCommand implements Runnable {
    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(new RaceSets(archive).all());
        }
    }

    /** {@code palmares sets add}. */
    @Command(name = "add", description = "Make a set of races, or add races to one.", mixinStandardHelpOptions = true)
    static final class Add implements Runnable {
        @Spec
        private CommandSpec command;

        @Parameters(index = "0", paramLabel = "SET", description = "The set's name.")
        private String set;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "RACE", description = "Races, or sets of them.")
        private List<String> races;

        @Mixin
        private ArchiveOption archiveOption;

        @Override
        public void run() {
            try (Archive archive = archiveOption.openForWriting()) {
                tell(command, archive, new RaceSets(archive).add(set, races));
            }
        }
    }

    /** {@code palmares sets remove}. */
    @Command(
            name = "remove",
            description = "Take races out of a set, or without any race the whole set.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Runnable {
        @Spec
        private CommandSpec command;

        @Parameters(index = "0", paramLabel = "SET", description = "The set's name.")
        private String set;

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "RACE", description = "The races to take out.")
        private List<String> races = List.of();

        @Mixin
        private ArchiveOption archiveOption;

        @Override
        public void run() {
            try (Archive archive = archiveOption.openForWriting()) {
                tell(command, archive, new RaceSets(archive).remove(set, races));
            }
        }
    }

    private static void tell(CommandSpec command, Archive archive, String set) {
        Row told = archive.query("""
                        SELECT count(*) AS races, count(DISTINCT r.category) AS categories,
                            coalesce(array_join(array_agg(r.name ORDER BY r.race_id), ', '), '') AS names
                        FROM race_set AS s
                        JOIN race AS r ON r.race_id = s.race_id
                        WHERE s.set_id = $set""", Map.of("set", set)).row(0);
        long races = told.getLong("races");
        String mixed = told.getLong("categories") > 1 ? "; men's and women's races are mixed in it" : "";
        Words.say(
                command,
                races == 0
                        ? "There is no set " + set + " any more."
                        : "The set " + set + " has " + races + (races == 1 ? " race: " : " races: ")
                                + told.getString("names") + mixed + ".");
    }
}
