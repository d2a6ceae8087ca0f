package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PrivateCopy;
import org.palmares.archive.Workshop;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.Limits;
import org.palmares.cli.sandbox.Sandbox;
import org.palmares.failure.Reason;
import org.palmares.format.OutputFormat;
import org.palmares.format.OutputTarget;
import org.palmares.format.Style;
import org.palmares.script.Script;
import org.palmares.script.ScriptRunner;
import org.palmares.script.ScriptSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code palmares query}. */
@Command(
        name = "query",
        description = "Run SQL on the archive: a file, a bundled script (\"palmares queries\" lists them), or text.",
        footer = {
            "",
            "A script's first comment is its contract: the question, the parameters with their types and defaults, the columns. With a script, --help prints it. In the script a parameter is $name; its value is bound, never joined into the text.",
            "",
            "Examples: palmares query most-wins -p race=paris-roubaix",
            "          palmares query local-heroes.sql --format csv -o heroes.csv",
            "          palmares query -c \"FROM repeat_winners('gp-miguel-indurain')\"",
            "          palmares query --verify reports/queries"
        })
final class QueryCommand implements Callable<Integer> {
    private static final int ROWS_ON_A_TERMINAL = 100;
    private static final int SANDBOX_TIMEOUT_S = 60;
    private static final int NO_TIMEOUT_S = 7 * 24 * 60 * 60;

    @Spec
    private CommandSpec command;

    @ParentCommand
    private PalmaresCommand palmares;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "A script: a file, the name of a bundled one, or - for standard input.")
    private List<String> scripts = List.of();

    @Option(
            names = {"-c", "--command"},
            paramLabel = "SQL",
            description = "The SQL itself, in place of a file.")
    private String sql;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the script; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = ResultFormat.Name.class,
            description =
                    "box (or table), csv, csv-excel, tsv, json, jsonlines, markdown, html, latex, line, xlsx or parquet. Default:"
                            + " by the ending of the output file, otherwise box. xlsx and parquet hold the last result.")
    private ResultFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there; the file appears when it is complete. Default: standard output.")
    private Path output;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description = "In a box, show at most so many rows of each result and count the rest. Default: "
                    + ROWS_ON_A_TERMINAL + " on a terminal, elsewhere all.")
    private Integer maxRows;

    @ArgGroup
    private Access access = new Access();

    @Option(
            names = "--sandbox",
            description =
                    "For scripts that somebody else wrote: queries alone, on a copy of the archive, in a"
                            + " process of its own: no files, network, extensions or settings, bounds on memory, time and output.")
    private boolean sandbox;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "Stop after so many seconds. Default: " + SANDBOX_TIMEOUT_S + " with --sandbox, otherwise never.")
    private Integer timeoutS;

    @Option(names = "--bail", description = "End at the first statement that fails; without it the others still run.")
    private boolean bail;

    @ArgGroup
    private Check check = new Check();

    @Option(
            names = {"-h", "--help"},
            description = "Show this help or, with a script, the script's own, and exit.")
    private boolean help;

    @Mixin
    private ArchiveOption archiveOption;

    /** One or the other. */
    static final class Access {
        @Option(names = "--read-only", description = "Change nothing (the default).")
        @SuppressWarnings("unused") // Says the default aloud; picocli sets it, and refuses it beside --write.
        private boolean readOnly;

        @Option(names = "--write", description = "Allow changes of the archive.")
        private boolean write;
    }

    /** One or the other. */
    static final class Check {
        @Option(
                names = "--verify",
                description = "Compare the output of the scripts, or of all in a folder, with the output they hold.")
        private boolean verify;

        @Option(names = "--accept", description = "Rewrite the scripts so that they hold the output they have now.")
        private boolean accept;
    }

    @Override
    public Integer call() {
        if (help) {
            return help();
        }
        if (check.verify || check.accept) {
            return new VerifyScripts(checker(), command.commandLine().getErr())
                    .run(scripts, check.accept ? VerifyScripts.Wanted.ACCEPTED : VerifyScripts.Wanted.VERIFIED);
        }
        Script script = script();
        if (script.steps().isEmpty()) {
            throw usage(script.name() + " holds no statement");
        }
        return sandbox ? queryConfined(script) : query(script);
    }

    private int help() {
        PrintWriter out = command.commandLine().getOut();
        if (scripts.isEmpty() && sql == null) {
            command.commandLine().usage(out);
        } else {
            ScriptHelp.print(script(), out);
        }
        return ExitCode.OK;
    }

    private Script script() {
        if (sql != null && !scripts.isEmpty()) {
            throw usage("give a script or SQL with -c, not both");
        }
        if (sql != null) {
            return Script.parse("-c", sql);
        }
        if (scripts.size() != 1) {
            throw usage(
                    scripts.isEmpty()
                            ? "a script is missing: a file, a bundled script's name, - or -c SQL"
                            : "query runs one script, given " + String.join(", ", scripts));
        }
        return ScriptSource.find(scripts.get(0));
    }

    private ScriptChecker checker() {
        return sandbox
                ? new ScriptChecker.Confined(archiveOption, parameters, timeoutS())
                : new ScriptChecker.Open(archiveOption, parameters, timeout(), palmares.ending());
    }

    private int queryConfined(Script script) {
        if (access.write) {
            throw usage("--sandbox changes nothing, so no --write");
        }
        if (!(chosenFormat() instanceof ResultFormat.Written written)) {
            throw usage("--sandbox lets DuckDB write no file, so no parquet; choose another format");
        }
        PrintWriter err = command.commandLine().getErr();
        try (PrivateCopy archive = archiveOption.copy()) {
            return new Sandbox(archive, Limits.ofResult(timeout()), err::println)
                    .run(
                            new ConfinedScript(
                                    script.name(),
                                    script.text(),
                                    parameters,
                                    written.format(),
                                    ConfinedScript.ConfinedStyle.of(style()),
                                    onFailure(),
                                    timeoutS()),
                            target());
        } finally {
            err.flush();
        }
    }

    private int query(Script script) {
        try (Archive archive = open(script);
                SqlSession session = SqlSession.open(archive);
                Deadline deadline = new Deadline(session, timeout(), palmares.ending())) {
            ScriptResults results = new ScriptResults(
                    new ScriptRunner(session, script, TypedNames.resolve(archive, parameters), deadline::at),
                    target(),
                    onFailure(),
                    deadline,
                    command.commandLine().getErr()::println);
            if (chosenFormat() instanceof ResultFormat.Written written) {
                write(results, written);
            } else {
                writeParquet(results, script, archive, session);
            }
            command.commandLine().getErr().flush();
            return results.failures() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Archive open(Script script) {
        if (!access.write) {
            return isParquet() ? archiveOption.openWithFiles() : archiveOption.openFor(script);
        }
        return isParquet() || script.usesFiles()
                ? archiveOption.openForWritingWithFiles()
                : archiveOption.openForWriting();
    }

    private boolean isParquet() {
        return chosenFormat() instanceof ResultFormat.Parquet;
    }

    private void write(ScriptResults results, ResultFormat.Written written) {
        if (written.format().isText()) {
            results.writeAll(written.format(), style());
        } else {
            results.writeLast(written.format());
        }
    }

    /** DuckDB writes it, into a folder that is the only one it can write into, unless the script itself does more. */
    private static void writeParquet(ScriptResults results, Script script, Archive archive, SqlSession session) {
        try (Workshop workshop = Workshop.temporary()) {
            if (!script.usesFiles()) {
                archive.withoutFilesBut(workshop.resolve(""));
            }
            results.writeLastAsParquet(session, workshop.resolve("result.parquet"));
        } catch (IOException e) {
            throw new ArchiveException("the Parquet file can't be made: " + Reason.of(e), e);
        }
    }

    private ResultFormat chosenFormat() {
        if (format != null) {
            return format;
        }
        ResultFormat box = new ResultFormat.Written(OutputFormat.BOX);
        return output == null ? box : ResultFormat.ofEnding(output).orElse(box);
    }

    private OutputTarget target() {
        return output == null ? palmares.standardOutput() : OutputTarget.file(output);
    }

    private ScriptResults.OnFailure onFailure() {
        return bail ? ScriptResults.OnFailure.BAIL : ScriptResults.OnFailure.GO_ON;
    }

    private Style style() {
        Style style = output == null ? Terminal.style() : Style.unlimited();
        if (maxRows != null) {
            return style.withMaxRows(maxRows);
        }
        return style.width().isPresent() ? style.withMaxRows(ROWS_ON_A_TERMINAL) : style;
    }

    private Duration timeout() {
        return Duration.ofSeconds(timeoutS());
    }

    private int timeoutS() {
        return timeoutS != null ? Timeout.checked(command, timeoutS) : sandbox ? SANDBOX_TIMEOUT_S : NO_TIMEOUT_S;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
