package org.palmares.archive.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that {@link Export} wrote, in any of its formats. */
public record ExportedArchive(Path folder, ExportFormat format) {
    /** The file of an export as DuckDB. */
    public static final String DUCKDB = "archive.duckdb";

    /** The file of an export as SQLite. */
    public static final String SQLITE = "archive.sqlite";

    /** Empty for any other folder, and for a file. */
    public static Optional<ExportedArchive> in(Path folder) {
        return TableFiles.of(folder)
                .map(TableFiles::format)
                .or(() -> databaseIn(folder))
                .map(format -> new ExportedArchive(folder, format));
    }

    /** A database has to be alone there: a folder with results to import may well hold the archive they go into. */
    private static Optional<ExportFormat> databaseIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).limit(2).toList();
            return names.equals(List.of(DUCKDB))
                    ? Optional.of(ExportFormat.DUCKDB)
                    : names.equals(List.of(SQLITE)) ? Optional.of(ExportFormat.SQLITE) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Opens its tables for a connection that fills an archive. */
    public TableSource open(Connection connection) throws SQLException {
        return switch (format) {
            case CSV -> new FolderTables(connection, folder, TableFiles.CSV);
            case PARQUET -> new FolderTables(connection, folder, TableFiles.PARQUET);
            case JSON -> new FolderTables(connection, folder, TableFiles.JSON);
            case DUCKDB -> DuckDbTables.attach(connection, folder.resolve(DUCKDB));
            case SQLITE -> SqliteTables.open(connection, folder.resolve(SQLITE));
        };
    }
}
