package org.palmares.cli.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.palmares.archive.Archive;
import org.palmares.archive.Catalogue;
import org.palmares.archive.session.Outcome;
import org.palmares.archive.session.SqlSession;
import org.palmares.archive.session.StatementException;
import org.palmares.failure.Failure;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.format.InertText;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import org.palmares.model.NearestNames;
import org.palmares.script.Script;
import org.palmares.sql.Position;
import org.palmares.sql.Statement;

/** A prompt for SQL on an archive, with history, completion and statements of several lines. */
public final class SqlShell {
    private static final int ROWS_SHOWN = 100;
    private static final Duration NO_LIMIT = Duration.ofDays(7);

    private final Archive archive;
    private final Terminal terminal;
    private final Style.Colour colour;
    private final Function<String, Script> scripts;
    private final Map<String, String> values = new TreeMap<>();
    private SqlSession session;
    private OutputFormat format = OutputFormat.BOX;
    private Duration limit = NO_LIMIT;
    private boolean gaveUp;

    /**
     * @param terminal to talk to
     * @param colour whether results may be coloured
     * @param scripts finds the script that {@code .run} names
     */
    public SqlShell(
            Archive archive,
            SqlSession session,
            Terminal terminal,
            Style.Colour colour,
            Function<String, Script> scripts) {
        this.archive = archive;
        this.session = session;
        this.terminal = terminal;
        this.colour = colour;
        this.scripts = scripts;
    }

    /** Reads and answers until the user leaves; what was typed is kept in the history file. */
    public void run(Path history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("palmares")
                .parser(new SqlLines())
                .completer(ArchiveNames.of(archive))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P       > ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
        boolean open = true;
        while (open) {
            try {
                open = answer(reader.readLine("palmares> "));
            } catch (UserInterruptException e) {
                // Ctrl-C at the prompt gives up the line, nothing else.
            } catch (EndOfFileException e) {
                open = false;
            }
        }
    }

    /** Answers one input; false when it asks to leave. */
    boolean answer(String input) {
        try {
            if (input.stripLeading().startsWith(".")) {
                return command(input.strip());
            }
            runScript(Script.parse("input", input));
        } catch (Throwable e) {
            // Whatever is wrong with one input, a stack or a memory too small for it too, the prompt goes on.
            say(Failure.of(e).words());
        }
        terminal.flush();
        return true;
    }

    private boolean command(String input) {
        String[] words = input.split("\\s+", 2);
        String argument = words.length > 1 ? words[1] : "";
        Optional<ShellCommand> command = Arrays.stream(ShellCommand.values())
                .filter(known -> known.typed().equals(words[0]))
                .findFirst();
        if (command.isEmpty()) {
            say("unknown command " + words[0] + "; the nearest is "
                    + NearestNames.to(words[0], ShellCommand.names()).get(0) + ", .help lists all");
            return true;
        }
        switch (command.get()) {
            case HELP -> terminal.writer().print(ShellCommand.help());
            case TABLES -> show(Rows.of(Catalogue.of(archive).asTable()));
            case SCHEMA -> schema(argument);
            case FORMAT -> format(argument);
            case SET -> set(argument);
            case TIMEOUT -> timeout(argument);
            case RUN -> runScript(scripts.apply(argument));
            case QUIT -> {
                return false;
            }
        }
        terminal.flush();
        return true;
    }

    private void schema(String name) {
        Catalogue catalogue = Catalogue.of(archive);
        Catalogue.Entry entry = catalogue.entry(name);
        if (!entry.comment().isEmpty()) {
            say(entry.comment());
        }
        show(Rows.of(catalogue.columns(entry)));
    }

    private void format(String name) {
        if (!name.isEmpty()) {
            OutputFormat wanted = OutputFormat.of(name);
            if (!wanted.isText()) {
                throw new UsageException(
                        wanted.formatName() + " can't be shown here; palmares query -o FILE writes it");
            }
            format = wanted;
        }
        say("format " + format.formatName());
    }

    private void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            values.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        values.forEach((name, value) -> say(name + " = " + value));
    }

    private void timeout(String seconds) {
        if (!seconds.isEmpty()) {
            if (!seconds.matches("\\d{1,6}")) {
                throw new UsageException(".timeout takes a whole number of seconds, 0 for no limit; given " + seconds);
            }
            limit = seconds.matches("0+") ? NO_LIMIT : Duration.ofSeconds(Long.parseLong(seconds));
        }
        say(limit.equals(NO_LIMIT) ? "no limit" : "at most " + limit.toSeconds() + " s");
    }

    private void runScript(Script script) {
        Map<String, String> given = new TreeMap<>(values);
        given.keySet().retainAll(script.parameterNames());
        Map<String, Object> bound = script.values(given);
        Attempt attempt = Attempt.start(work -> runSteps(script, bound, work), session::cancel);
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> attempt.stop());
        try {
            if (!attempt.await(limit)) {
                startAnew();
            }
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private void startAnew() {
        gaveUp = true;
        session = SqlSession.open(archive);
        say(
                "this does not stop within one call of a function; it is left to itself, and ends with the shell. What follows"
                        + " has a session of its own: temporary tables, variables and settings are gone");
    }

    /** Whether something was left to itself that may still be running. */
    public boolean gaveUp() {
        return gaveUp;
    }

    private void runSteps(Script script, Map<String, Object> bound, Attempt attempt) {
        for (Script.Step step : script.steps()) {
            if (!runStatement(step.statement(), bound, attempt)) {
                return;
            }
        }
    }

    private boolean runStatement(Statement statement, Map<String, Object> bound, Attempt attempt) {
        try {
            Outcome outcome = session.run(statement.sql(), bound);
            if (attempt.isGivenUp()) {
                return false;
            }
            if (outcome instanceof Outcome.Result result) {
                show(result.rows());
            } else if (outcome instanceof Outcome.Done done
                    && done.rowsChanged().isPresent()) {
                say(done.rowsChanged().getAsLong() + " rows changed");
            }
            return true;
        } catch (StatementException e) {
            if (attempt.isGivenUp()) {
                return false;
            }
            say(e.isInterrupted() ? "stopped" : place(statement, e) + e.getMessage());
            return false;
        }
    }

    private static String place(Statement statement, StatementException failure) {
        if (failure.offset().isEmpty()) {
            return "";
        }
        Position in = Position.of(statement.sql(), failure.offset().getAsInt());
        return "line " + in.line() + ", column " + in.column() + ": ";
    }

    private void show(Rows rows) {
        Style style = Style.unlimited().withMaxRows(ROWS_SHOWN).withColour(colour);
        int width = terminal.getWidth();
        try (rows) {
            format.write(rows, terminal.writer(), width > 0 ? style.withWidth(width) : style);
        } catch (IOException e) {
            say("the terminal can't be written: " + Reason.of(e));
        }
    }

    private void say(String words) {
        PrintWriter writer = terminal.writer();
        writer.println(InertText.ofLines(words));
        writer.flush();
    }
}
