package org.palmares.cli;

import java.nio.file.Path;
import java.util.List;
import org.palmares.ask.Page;
import org.palmares.ask.QuestionAnswer;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputFormat;
import org.palmares.format.OutputTarget;
import org.palmares.format.ReadableRows;
import org.palmares.format.ReadableRows.Reading;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tech.tablesaw.api.Table;

/**
 * How an answer is printed: for reading, the columns that say something, written as the question declares; as data, every column
 * with its values.
 */
final class AnswerOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Output.FormatName.class,
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

    @Option(names = "--all", description = "In a table, ids and columns that say the same in each row too.")
    private boolean all;

    /** Prints an answer, and on standard error what it rests on. */
    void print(QuestionAnswer answer) {
        boolean everything = all || !columns.isEmpty();
        List<Reading> readings = everything ? answer.everyColumn() : answer.tellingColumns();
        if (forReading()) {
            write(ReadableRows.of(answer.table(), chosen(readings)));
            if (!everything && !answer.inEveryRow().isEmpty()) {
                Words.say(command, "In every row: " + String.join(", ", answer.inEveryRow()) + ".");
            }
        } else {
            write(Rows.of(columns.isEmpty() ? answer.table() : ChosenColumns.of(answer.table(), columns)));
        }
        if (!answer.sentence().isEmpty()) {
            Words.say(command, answer.sentence());
        }
    }

    /** Prints a page, its facts on standard error. */
    void print(Page page) {
        Words.say(command, page.facts());
        print(page.answer());
    }

    /** As {@link #print(Page)}, with the first so many rows; 0 for all. */
    void print(Page page, int rows) {
        QuestionAnswer answer = page.answer();
        boolean isWhole = rows == 0 || answer.table().rowCount() <= rows;
        Words.say(command, page.facts());
        print(isWhole ? answer : answer.first(rows));
        if (!isWhole) {
            Words.say(command, rows + " of " + answer.table().rowCount() + " rows; --top 0 prints all.");
        }
    }

    /** Prints a frame. */
    void print(Table frame) {
        write(Rows.of(columns.isEmpty() ? frame : ChosenColumns.of(frame, columns)));
    }

    private List<Reading> chosen(List<Reading> readings) {
        List<String> known = readings.stream().map(Reading::name).toList();
        return columns.isEmpty()
                ? readings
                : columns.stream()
                        .map(name -> readings.get(known.indexOf(ChosenColumns.find(name, known))))
                        .toList();
    }

    private boolean forReading() {
        return switch (format()) {
            case BOX, MARKDOWN, HTML, LATEX, LINE -> true;
            case CSV, CSV_EXCEL, TSV, JSON, JSONLINES, XLSX -> false;
        };
    }

    private OutputFormat format() {
        if (format != null) {
            return format;
        }
        return file == null
                ? OutputFormat.BOX
                : ResultFormat.ofEnding(file)
                        .filter(ResultFormat.Written.class::isInstance)
                        .map(written -> ((ResultFormat.Written) written).format())
                        .orElse(OutputFormat.BOX);
    }

    private void write(Rows rows) {
        try (rows) {
            PalmaresCommand palmares = (PalmaresCommand) command.root().userObject();
            OutputTarget target = file == null ? palmares.standardOutput() : OutputTarget.file(file);
            if (file == null && !format().isText() && Terminal.columns().isPresent()) {
                throw new UsageException(format().formatName()
                        + " is not text and would garble the terminal; write it to" + " a file with -o FILE");
            }
            Style style = file == null ? Terminal.style().with(Style.Overflow.WRAP) : Style.unlimited();
            format().write(rows, target, style);
        }
    }
}
