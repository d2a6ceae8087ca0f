package org.palmares.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.session.Outcome;
import org.palmares.archive.session.SqlSession;
import org.palmares.archive.session.StatementException;
import org.palmares.format.OutputFormat;
import org.palmares.format.OutputTarget;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import org.palmares.script.Script;
import org.palmares.script.ScriptRunner;

/** Runs a script and writes its results, one after the other as they come. */
final class ScriptResults {

    /** What happens after a statement has failed. */
    enum OnFailure {
        GO_ON,
        BAIL
    }

    private final ScriptRunner runner;
    private final OutputTarget target;
    private final OnFailure onFailure;
    private final Deadline deadline;
    private final Consumer<String> words;
    private int failures;

    /** @param words told what is no data: failures, and how many rows a statement changed */
    ScriptResults(
            ScriptRunner runner, OutputTarget target, OnFailure onFailure, Deadline deadline, Consumer<String> words) {
        this.runner = runner;
        this.target = target;
        this.onFailure = onFailure;
        this.deadline = deadline;
        this.words = words;
    }

    /** How many statements failed. */
    int failures() {
        return failures;
    }

    /** Writes every result in a text format, an empty line between two. */
    void writeAll(OutputFormat format, Style style) {
        target.write(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            deadline.flushAtEnd(text);
            boolean first = true;
            try {
                for (Script.Step step : runner.script().steps()) {
                    first &= !write(step, format, style, first ? "" : separator(format), text);
                }
            } finally {
                text.flush();
            }
        });
    }

    private static String separator(OutputFormat format) {
        return switch (format) {
            case JSON, JSONLINES -> "";
            case BOX, CSV, CSV_EXCEL, TSV, MARKDOWN, HTML, LATEX, LINE, XLSX -> "\n";
        };
    }

    private boolean write(Script.Step step, OutputFormat format, Style style, String separator, Writer text)
            throws IOException {
        try {
            Outcome outcome = runner.run(step);
            if (outcome instanceof Outcome.Result result) {
                try (Rows rows = result.rows()) {
                    text.write(separator);
                    format.write(rows, text, style);
                    // What comes next may never end.
                    text.flush();
                    return true;
                }
            }
            tellChanges(outcome);
        } catch (StatementException e) {
            fail(step, e);
        }
        return false;
    }

    /** Writes the result of the last statement, for formats that hold one table. */
    void writeLast(OutputFormat format) {
        Script.Step last = runAllButLast();
        target.write(out -> {
            try {
                Outcome outcome = runner.run(last);
                if (!(outcome instanceof Outcome.Result result)) {
                    throw new ArchiveException("the last statement of "
                            + runner.script().name() + " has no rows to write as " + format.formatName());
                }
                try (Rows rows = result.rows()) {
                    format.write(rows, OutputTarget.stream(out), Style.unlimited());
                }
            } catch (StatementException e) {
                throw located(last, e);
            }
        });
    }

    /**
     * Has DuckDB write the result of the last statement.
     *
     * @param file where it may write; what is there afterwards is the result
     */
    void writeLastAsParquet(SqlSession session, Path file) {
        Script.Step last = runAllButLast();
        target.write(out -> {
            try {
                session.writeParquet(last.statement().sql(), runner.values(), file);
                Files.copy(file, out);
            } catch (StatementException e) {
                throw located(last, e);
            }
        });
    }

    private Script.Step runAllButLast() {
        List<Script.Step> steps = runner.script().steps();
        for (Script.Step step : steps.subList(0, steps.size() - 1)) {
            try {
                Outcome outcome = runner.run(step);
                if (outcome instanceof Outcome.Result result) {
                    result.rows().close();
                }
            } catch (StatementException e) {
                throw located(step, e);
            }
        }
        return steps.get(steps.size() - 1);
    }

    private void fail(Script.Step step, StatementException failure) {
        ArchiveException located = located(step, failure);
        if (onFailure == OnFailure.BAIL || deadline.isExpired()) {
            throw located;
        }
        failures++;
        words.accept("palmares: " + located.getMessage());
    }

    private ArchiveException located(Script.Step step, StatementException failure) {
        return failure.isInterrupted() && deadline.isExpired()
                ? new ArchiveException(
                        runner.script().name() + ":" + step.statement().position() + ": " + deadline.message())
                : new ArchiveException(runner.located(step, failure), failure);
    }

    private void tellChanges(Outcome outcome) {
        if (outcome instanceof Outcome.Done done && done.rowsChanged().isPresent()) {
            long rows = done.rowsChanged().getAsLong();
            words.accept(rows + (rows == 1 ? " row changed" : " rows changed"));
        }
    }
}
