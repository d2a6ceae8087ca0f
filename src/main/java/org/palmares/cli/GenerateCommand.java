package org.palmares.cli;

import java.nio.file.Path;
import org.palmares.intake.invented.InventedHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palmares generate}. */
@Command(
        name = "generate",
        description = "Invent a history of races, of any size, to measure and to try things with.",
        footer = {
            "",
            "One-day and stage races over decades, riders with careers and teams, bunches with one time, men who gave up. The same"
                    + " size and seed give the same history. A .csv or .parquet is a table for \"palmares import\", a .duckdb an"
                    + " archive beside the bundled races.",
            "",
            "Examples: palmares generate --results 100000 --seed 1 -o made.csv",
            "          palmares generate --results 1000000 --seed 1 -o made.duckdb",
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--results",
            required = true,
            paramLabel = "N",
            description = "How many result lines, from 1 to 1,000,000,000.")
    private long results;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Which history: any whole number.")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to: a name that ends in .csv, .parquet or .duckdb.")
    private Path file;

    @Override
    public void run() {
        new InventedHistory(results, seed).writeTo(file);
        command.commandLine().getErr().println(file + ": " + results + " invented results, seed " + seed);
        command.commandLine().getErr().flush();
    }
}
