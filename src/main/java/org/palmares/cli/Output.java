package org.palmares.cli;

import org.palmares.analysis.Inference;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tech.tablesaw.api.Table;

/** How a command answers: data on standard output in the format asked for, words on standard error. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = FormatName.class,
            description =
                    "table, csv, csv-excel, tsv, json, jsonlines, markdown, html, latex or line. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Option(
            names = "--all",
            description = "On a terminal, ids and columns that say nothing or the same in each row too.")
    private boolean all;

    /** Prints a frame; on a terminal without the columns that tell a reader nothing. */
    void print(Table frame) {
        if (all || format != OutputFormat.BOX || Terminal.columns().isEmpty()) {
            write(frame);
            return;
        }
        TellingColumns telling = TellingColumns.of(frame, Terminal.columns().getAsInt());
        write(telling.shown());
        if (!telling.inEveryRow().isEmpty()) {
            Words.say(command, "In every row: " + String.join(", ", telling.inEveryRow()) + ".");
        }
        if (!telling.tooWide().isEmpty()) {
            Words.say(
                    command,
                    "Too wide for this terminal: " + String.join(", ", telling.tooWide()) + "; --all shows them.");
        }
    }

    private void write(Table frame) {
        PalmaresCommand palmares = (PalmaresCommand) command.root().userObject();
        try (Rows rows = Rows.of(frame)) {
            format.write(rows, palmares.standardOutput(), Terminal.style());
        }
    }

    /** Says something about the data, where it does not get between the data. */
    void say(String words) {
        Words.say(command, words);
    }

    /** A statistical answer: the finding, its numbers where there are any, and what they rest on. */
    void print(Inference inference) {
        say(inference.finding());
        if (!inference.measures().isEmpty()) {
            print(inference.table());
        }
        inference.remarks().forEach(this::say);
    }

    static final class FormatName implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String name) {
            try {
                return OutputFormat.of(name);
            } catch (UsageException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
