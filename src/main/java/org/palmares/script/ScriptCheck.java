package org.palmares.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.archive.session.Outcome;
import org.palmares.archive.session.StatementException;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import org.palmares.sql.Statement;

/** Runs a script as the test that it is: does each statement give the output that the script holds? */
public final class ScriptCheck {
    private final ScriptRunner runner;

    public ScriptCheck(ScriptRunner runner) {
        this.runner = runner;
    }

    /** The differences, each headed by the statement's place; empty when there is none. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        List<Script.Step> steps = runner.script().steps();
        List<Optional<String>> outputs = outputs();
        for (int i = 0; i < steps.size(); i++) {
            Statement statement = steps.get(i).statement();
            String output = outputs.get(i).orElse("");
            steps.get(i)
                    .expected()
                    .filter(expected -> !expected.matches(output))
                    .map(expected -> runner.script().name() + ":" + statement.position()
                            + ": other output than expected" + " (- expected, + now)\n"
                            + LineDiff.of(expected.lines(), output.lines().toList()))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    /** The script's text with the output it has now. */
    public String accepted() {
        return runner.script().withExpected(outputs());
    }

    private List<Optional<String>> outputs() {
        return runner.script().steps().stream().map(this::output).toList();
    }

    /** A failure is output too, so that a script can show one. */
    private Optional<String> output(Script.Step step) {
        OutputFormat format =
                OutputFormat.of(step.expected().map(Expected::format).orElse(Expected.DEFAULT_FORMAT));
        try {
            Outcome outcome = runner.run(step);
            if (!(outcome instanceof Outcome.Result result)) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder();
            try (Rows rows = result.rows()) {
                format.write(rows, text, Style.unlimited());
            }
            return Optional.of(text.toString());
        } catch (StatementException e) {
            return Optional.of(e.getMessage() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
