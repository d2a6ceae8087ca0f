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
public final class ExportedArchive {
    /** The file of an export as DuckDB. */
    public static final String DUCKDB = "archive.duckdb";

    /** The file of an export as SQLite. */
    public static final String SQLITE = "archive.sqlite";

    private final Opening opening;

    private ExportedArchive(Opening opening) {
        this.opening = opening;
    }

    @FunctionalInterface
    private interface Opening {
        TableSource tables(Connection connection) throws SQLException;
    }

    /** Empty for any other folder, and for a file. */
    public static Optional<ExportedArchive> in(Path folder) {
        return TableFiles.of(folder)
                .<Opening>map(files -> connection -> new FolderTables(connection, folder, files))
                .or(() -> lakeIn(folder))
                .or(() -> databaseIn(folder))
                .map(ExportedArchive::new);
    }

    private static Optional<Opening> lakeIn(Path folder) {
        return LakeTables.isIn(folder)
                ? Optional.of(connection -> new LakeTables(connection, folder))
                : Optional.empty();
    }

    /** A database has to be alone there: a folder with results to import may well hold the archive they go into. */
    private static Optional<Opening> databaseIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).limit(2).toList();
            if (names.equals(List.of(DUCKDB))) {
                return Optional.of(connection -> DuckDbTables.attach(connection, folder.resolve(DUCKDB)));
            }
            return names.equals(List.of(SQLITE))
                    ? Optional.of(connection -> SqliteTables.open(connection, folder.resolve(SQLITE)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Opens its tables for a connection that fills an archive. */
    public TableSource open(Connection connection) throws SQLException {
        return opening.tables(connection);
    }
}
