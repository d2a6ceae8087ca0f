package org.palmares.cli.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
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
import org.palmares.failure.UsageException;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import org.palmares.model.NearestNames;
import org.palmares.script.Script;
import org.palmares.sql.Position;
import org.palmares.sql.Statement;

/** A prompt for SQL on an archive, with history, completion and statements of several lines. */
public final class SqlShell {
    private static final Duration NO_LIMIT = Duration.ofDays(7);

    private final Archive archive;
    private final Terminal terminal;
    private final Screen screen;
    private final Function<String, Script> scripts;
    private final Map<String, String> values = new TreeMap<>();
    private SqlSession session;
    private Duration limit = NO_LIMIT;
    private boolean gaveUp;
    private boolean isTimed;

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
        this.screen = new Screen(terminal, colour);
        this.scripts = scripts;
    }

    /** Reads and answers until the user leaves; what was typed is kept in the history file. */
    public void run(Path history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("palmares")
                .parser(new SqlLines())
                .completer(ArchiveNames.of(archive))
                .highlighter(SqlHighlighter.of(archive))
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
        screen.close();
    }

    /** Answers one input; false when it asks to leave. */
    boolean answer(String input) {
        try {
            if (ShellCommand.isFarewell(input)) {
                return false;
            }
            if (input.stripLeading().startsWith(".")) {
                return command(input.strip());
            }
            runScript(Script.parse("input", input));
        } catch (Throwable e) {
            // Whatever is wrong with one input, a stack or a memory too small for it too, the prompt goes on.
            say(Failure.of(e).words());
        } finally {
            screen.showWaiting();
        }
        terminal.flush();
        return true;
    }

    private boolean command(String input) {
        String[] words = input.split("\\s+", 2);
        String argument = words.length > 1 ? words[1] : "";
        Optional<ShellCommand> command = ShellCommand.find(words[0]);
        if (command.isEmpty()) {
            say("unknown command " + words[0] + "; the nearest is "
                    + NearestNames.to(words[0], ShellCommand.names()).get(0) + ", .help lists all");
            return true;
        }
        switch (command.get()) {
            case HELP -> screen.print(ShellCommand.help());
            case TABLES -> screen.show(Rows.of(Catalogue.of(archive).asTable()));
            case SCHEMA -> schema(argument);
            case MODE -> mode(argument);
            case MAXROWS -> maxRows(argument);
            case OUTPUT -> output(argument);
            case PAGER -> screen.page(isOn(argument));
            case TIMER -> isTimed = isOn(argument);
            case SET -> set(argument);
            case TIMEOUT -> timeout(argument);
            case READ -> runScript(scripts.apply(argument));
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
        screen.show(Rows.of(catalogue.columns(entry)));
    }

    private void mode(String name) {
        if (!name.isEmpty()) {
            screen.use(OutputFormat.of(name));
        }
        say("format " + screen.format().formatName());
    }

    private void maxRows(String number) {
        if (!number.matches("\\d{0,9}")) {
            throw new UsageException(".maxrows takes a number of rows, 0 for all, not '" + number + "'");
        }
        if (!number.isEmpty()) {
            screen.showAtMost(Integer.parseInt(number));
        }
        say(screen.maxRows() == 0 ? "all rows" : "at most " + screen.maxRows() + " rows of a box");
    }

    private void output(String file) {
        if (file.isEmpty()) {
            screen.writeToTerminal();
        } else {
            screen.writeTo(Path.of(file));
        }
    }

    private static boolean isOn(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new UsageException("'" + word + "' is neither on nor off");
        };
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
        long start = System.nanoTime();
        try {
            Outcome outcome = session.run(statement.sql(), bound);
            if (attempt.isGivenUp()) {
                return false;
            }
            if (outcome instanceof Outcome.Result result) {
                screen.show(result.rows());
            } else if (outcome instanceof Outcome.Done done
                    && done.rowsChanged().isPresent()) {
                say(done.rowsChanged().getAsLong() + " rows changed");
            }
            if (isTimed) {
                say(String.format(Locale.ROOT, "%.3f s", (System.nanoTime() - start) / 1e9));
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

    private void say(String words) {
        screen.say(words);
    }
}
