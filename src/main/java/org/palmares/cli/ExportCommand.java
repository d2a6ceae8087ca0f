package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.palmares.archive.Archive;
import org.palmares.archive.exchange.Export;
import org.palmares.archive.exchange.ExportFormat;
import org.palmares.failure.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares export}. */
@Command(
        name = "export",
        description = "Write the whole archive into a folder, for other programs and for keeping.",
        footer = {
            "",
            "csv, parquet and json are a file for each table; duckdb and sqlite are one file, and the duckdb file is an archive"
                    + " itself. \"palmares import DIR --archive NEW\" makes the same archive again of each. The table result is"
                    + " derived from claim and is written for readers.",
            "",
            "With --partition-by race, parquet is a lake for Apache Spark and its like: a folder for each table, in which those of"
                    + " results and claims have a folder for each race. Import takes it back too.",
            "",
            "Examples: palmares export my-archive/ --format parquet",
            "          palmares export my-lake/ --format parquet --partition-by race",
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must not exist, or be empty.")
    private Path folder;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of csv, parquet, json, duckdb, sqlite.")
    private ExportFormat format;

    /** What a lake's folders are of. */
    enum Partition {
        RACE
    }

    @Option(
            names = "--partition-by",
            paramLabel = "WHAT",
            description = "race: as a lake with a folder for each race; for parquet.")
    private Partition partition;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        if (partition != null && format != ExportFormat.PARQUET) {
            throw new UsageException("--partition-by makes folders of Parquet files; use it with --format parquet");
        }
        try (Archive archive = archiveOption.openWithFiles()) {
            Export export = new Export(archive);
            List<String> files = partition == null ? export.write(folder, format) : export.writeLake(folder);
            PrintWriter err = command.commandLine().getErr();
            err.println(folder + ": "
                    + (files.size() == 1 ? files.get(0) : files.size() + (partition == null ? " files" : " tables")));
            err.flush();
        }
    }
}
