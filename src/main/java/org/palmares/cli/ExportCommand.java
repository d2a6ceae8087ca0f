package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.palmares.archive.Archive;
import org.palmares.archive.exchange.Export;
import org.palmares.archive.exchange.ExportFormat;
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
            "Example: palmares export my-archive/ --format parquet",
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

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        try (Archive archive = archiveOption.openWithFiles()) {
            List<String> files = new Export(archive).write(folder, format);
            PrintWriter err = command.commandLine().getErr();
            err.println(folder + ": " + (files.size() == 1 ? files.get(0) : files.size() + " files"));
            err.flush();
        }
    }
}
