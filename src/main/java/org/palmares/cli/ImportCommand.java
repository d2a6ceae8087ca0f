package org.palmares.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.archive.exchange.Export;
import org.palmares.intake.ImportFiles;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.ImportStep;
import org.palmares.intake.ImportSummary;
import org.palmares.intake.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares import}. */
@Command(
        name = "import",
        description =
                "Take results, and facts of riders, races and places, from files: saved pages, result lists, tables as CSV, JSON, xlsx,"
                        + " Parquet, DuckDB or SQLite.",
        footer = {
            "",
            "The format is told from the content. Each file goes in as a whole or not at all; the same content goes in once;"
                    + " a line that can't be understood is kept and shown by \"palmares rejects\". A file that is refused"
                    + " leaves the others alone, and the exit code is 1.",
            "",
            "Examples: palmares import saved-page.html",
            "          palmares import results/ --dry-run",
            "          palmares import exported/ --archive new.duckdb   (a folder that \"palmares export\" wrote, in whatever"
                    + " format, becomes a new archive, the same as it was)",
            "          palmares import my-races.csv --mapping my-races.toml --source \"my notes\"",
            "          palmares import club.sqlite --mapping club.toml   (where it says table = \"results\"; the file stays as it"
                    + " is)",
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, folders or patterns in quotes.")
    private List<String> names;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "The format, where it should not be told from the content.")
    private String format;

    @Option(
            names = "--race",
            paramLabel = "RACE",
            description =
                    "The race that all of it is of, by its id or a name; one that is not known is made, and said.")
    private String race;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year that all of it is of.")
    private Integer year;

    @Option(names = "--source", paramLabel = "NAME", description = "Who says so.")
    private String source;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How the columns of a table of your own become palmares' columns (TOML).")
    private Path mapping;

    @Option(
            names = "--explain",
            description =
                    "Say how each column is read, with its first rows, what would be taken in, every kind of reject with its"
                            + " count, and a mapping to edit; change nothing.")
    private boolean explain;

    @Option(names = "--dry-run", description = "Say what would be taken in, and change nothing.")
    private boolean dryRun;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    @SuppressWarnings("EnumOrdinal") // Steps are told in their order.
    public Integer call() {
        if (names.stream().anyMatch(name -> Export.isIn(Path.of(name)))) {
            return restore();
        }
        List<Path> files = ImportFiles.of(names).stream()
                .filter(file -> names.contains(file.toString()) || !isTheArchive(file))
                .toList();
        int stepsPerFile = ImportStep.values().length;
        int refused = 0;
        Importer.prepare();
        try (Archive archive = dryRun ? archiveOption.openForTrial() : archiveOption.openForWritingWithFiles();
                Progress progress = Progress.over(files.size() * stepsPerFile, "import")) {
            ImportOptions options = options();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                int before = i * stepsPerFile;
                Importer importer = new Importer(
                        archive, step -> progress.at(before + step.ordinal(), file.getFileName() + ": " + step.id()));
                if (!take(importer, file, options, progress)) {
                    refused++;
                }
            }
        }
        return refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** It may lie in the folder whose files go into it. */
    private boolean isTheArchive(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .equals(archiveOption.fileForWriting().toAbsolutePath().normalize());
    }

    /** An exported archive goes in as it is: it says itself what it is of and where each claim came from. */
    private int restore() {
        if (names.size() > 1
                || command.commandLine().getParseResult().matchedOptions().stream()
                        .anyMatch(option -> !option.longestName().equals("--archive")
                                && !option.longestName().equals("--verbose"))) {
            throw new ParameterException(
                    command.commandLine(),
                    names.get(0) + " is an exported archive, which is taken in alone and with no option but --archive");
        }
        Path file = archiveOption.fileForWriting();
        Archives.restore(Path.of(names.get(0)), file);
        command.commandLine().getOut().println("restored " + file + " from " + names.get(0));
        command.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private boolean take(Importer importer, Path file, ImportOptions options, Progress progress) {
        try {
            if (explain) {
                List<String> lines = importer.explain(file, options);
                progress.stepAside();
                command.commandLine().getOut().println(file + ":");
                lines.forEach(command.commandLine().getOut()::println);
                command.commandLine().getOut().flush();
                return lines.stream().noneMatch(line -> line.startsWith("refused: "));
            }
            ImportSummary summary = dryRun ? importer.rehearse(file, options) : importer.take(file, options);
            progress.stepAside();
            command.commandLine().getOut().println((dryRun ? "would take " : "") + summary.sentence());
            command.commandLine().getOut().flush();
            summary.newRacesSentence().ifPresent(command.commandLine().getErr()::println);
            summary.notes()
                    .forEach(note ->
                            command.commandLine().getErr().println("palmares: " + summary.file() + ": " + note));
            command.commandLine().getErr().flush();
            return true;
        } catch (ArchiveException e) {
            progress.stepAside();
            command.commandLine().getErr().println("palmares: refused: " + e.getMessage());
            command.commandLine().getErr().flush();
            return false;
        }
    }

    private ImportOptions options() {
        ImportOptions options = ImportOptions.none();
        options = race == null ? options : options.race(race);
        options = year == null ? options : options.year(year);
        options = source == null ? options : options.source(source);
        options = format == null ? options : options.format(format);
        return mapping == null ? options : options.mapping(mapping);
    }
}
