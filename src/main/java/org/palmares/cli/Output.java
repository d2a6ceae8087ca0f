package org.palmares.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palmares.analysis.Inference;
import org.palmares.ask.Page;
import org.palmares.ask.QuestionAnswer;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputFormat;
import org.palmares.format.OutputTarget;
import org.palmares.format.ReadableRows;
import org.palmares.format.ReadableRows.Reading;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tech.tablesaw.api.Table;

/**
 * How a command answers: data on standard output or in a file, in the format asked for; words on standard error.
 *
 * <p>For reading, an answer has the columns that say something, written as its question declares; as data it has every column with
 * its values.
 */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description =
                    "table, csv, csv-excel, tsv, json, jsonlines, markdown, html, latex, line or xlsx. Default: by the ending"
                            + " of the output file, otherwise table.")
    private OutputFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there; the file appears when it is complete. Default: standard output.")
    private Path file;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Only these columns, in this order, with commas between.")
    private List<String> columns = List.of();

    @Option(
            names = "--all",
            description = "In a table for reading, ids and columns that say nothing or the same in each row too.")
    private boolean all;

    /** Prints a frame; on a terminal without the columns that tell a reader nothing. */
    void print(Table frame) {
        if (!isOnTerminal()) {
            write(Rows.of(columns.isEmpty() ? frame : ChosenColumns.of(frame, columns)));
            return;
        }
        TellingColumns telling = TellingColumns.of(frame, Terminal.columns().getAsInt());
        write(Rows.of(telling.shown()));
        sayInEveryRow(telling.inEveryRow());
        if (!telling.tooWide().isEmpty()) {
            say("Too wide for this terminal: " + String.join(", ", telling.tooWide()) + "; --all shows them.");
        }
    }

    /** Prints an answer, and on standard error what it rests on. */
    void print(QuestionAnswer answer) {
        if (isForReading()) {
            List<Reading> readings = isEverything() ? answer.everyColumn() : answer.tellingColumns();
            write(ReadableRows.of(answer.table(), chosen(readings)));
            sayInEveryRow(isEverything() ? List.of() : answer.inEveryRow());
        } else {
            write(Rows.of(columns.isEmpty() ? answer.table() : ChosenColumns.of(answer.table(), columns)));
        }
        if (!answer.sentence().isEmpty()) {
            say(answer.sentence());
        }
    }

    /** Prints a page, its facts on standard error. */
    void print(Page page) {
        say(page.facts());
        print(page.answer());
    }

    /** As {@link #print(Page)}, with the first so many rows; 0 for all. */
    void print(Page page, int rows) {
        QuestionAnswer answer = page.answer();
        boolean isWhole = rows == 0 || answer.table().rowCount() <= rows;
        say(page.facts());
        print(isWhole ? answer : answer.first(rows));
        if (!isWhole) {
            say(rows + " of " + answer.table().rowCount() + " rows; --top 0 prints all.");
        }
    }

    /** A statistical answer: the finding, its numbers where there are any, and what they rest on. */
    void print(Inference inference) {
        say(inference.finding());
        if (!inference.measures().isEmpty()) {
            printMeasures(inference);
        }
        inference.remarks().forEach(this::say);
    }

    /** The numbers of a statistical answer; on a terminal as a reader needs them, with the null models in words below. */
    void printMeasures(Inference inference) {
        printWithWords(isOnTerminal() ? inference.readable() : inference.table(), "measure", "null_model");
    }

    /** Prints a frame; on a terminal a column of long texts stands below it, a line a row, beginning with the row's name. */
    void printWithWords(Table frame, String name, String texts) {
        if (!isOnTerminal()) {
            print(frame);
            return;
        }
        print(frame.rejectColumns(texts));
        for (int row = 0; row < frame.rowCount(); row++) {
            say("- " + frame.getString(row, name) + ": " + frame.getString(row, texts));
        }
    }

    private boolean isOnTerminal() {
        return !isEverything()
                && format() == OutputFormat.BOX
                && file == null
                && Terminal.columns().isPresent();
    }

    /** Says something about the data, where it does not get between the data. */
    void say(String words) {
        Words.say(command, words);
    }

    private void sayInEveryRow(List<String> told) {
        if (!told.isEmpty()) {
            say("In every row: " + String.join(", ", told) + ".");
        }
    }

    private boolean isEverything() {
        return all || !columns.isEmpty();
    }

    private List<Reading> chosen(List<Reading> readings) {
        List<String> known = readings.stream().map(Reading::name).toList();
        return columns.isEmpty()
                ? readings
                : columns.stream()
                        .map(name -> readings.get(known.indexOf(ChosenColumns.find(name, known))))
                        .toList();
    }

    private boolean isForReading() {
        return switch (format()) {
            case BOX, MARKDOWN, HTML, LATEX, LINE -> true;
            case CSV, CSV_EXCEL, TSV, JSON, JSONLINES, XLSX -> false;
        };
    }

    private OutputFormat format() {
        if (format != null) {
            return format;
        }
        Optional<ResultFormat> meant = Optional.ofNullable(file).flatMap(ResultFormat::ofEnding);
        if (meant.isEmpty()) {
            return OutputFormat.BOX;
        }
        if (meant.get() instanceof ResultFormat.Written written) {
            return written.format();
        }
        throw new UsageException(file + ": only palmares query writes Parquet; give another ending, or --format");
    }

    private void write(Rows rows) {
        try (rows) {
            if (file == null && !format().isText() && Terminal.columns().isPresent()) {
                throw new UsageException(format().formatName()
                        + " is not text and would garble the terminal; write it to a file with -o FILE");
            }
            PalmaresCommand palmares = (PalmaresCommand) command.root().userObject();
            OutputTarget target = file == null ? palmares.standardOutput() : OutputTarget.file(file);
            Style style = file == null ? Terminal.style().with(Style.Overflow.WRAP) : Style.unlimited();
            format().write(rows, target, style);
        }
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
