package org.palmares.archive.making;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.DuckDb;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.exchange.DatasetLoader;
import org.palmares.archive.exchange.Export;
import org.palmares.archive.exchange.ExportedArchive;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.archive.exchange.TableSource;

/** Fills an empty database from a folder that {@link Export} wrote, all or nothing. */
public final class Restoration {
    private final Connection connection;
    private final Path folder;

    public Restoration(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    public void run() throws SQLException {
        ExportedArchive exported = ExportedArchive.in(folder)
                .orElseThrow(
                        () -> new ArchiveException(folder + " is no exported archive: it has neither schema_version and"
                                + " dictionary as .csv, .parquet, .json or folders of Parquet, nor "
                                + ExportedArchive.DUCKDB + " or "
                                + ExportedArchive.SQLITE + " alone"));
        try (TableSource source = exported.open(connection)) {
            refuseOtherSchema(source);
            load(source);
        }
    }

    private void load(TableSource source) throws SQLException {
        DuckDb.inTransaction(connection, () -> {
            ArchiveSchema.createTables(connection);
            new DatasetLoader(connection, source, LoadPlan.exported()).load();
            ArchiveSchema.resolveAll(connection);
            ArchiveSchema.complete(connection);
            return null;
        });
    }

    /** Before anything else is read, because the tables of another schema have other columns. */
    private void refuseOtherSchema(TableSource source) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, palmares FROM ("
                        + source.rows("schema_version", source.header("schema_version")) + ")")) {
            String version = rows.next() ? rows.getString(1) : "unknown";
            if (!version.equals(String.valueOf(Archive.SCHEMA_VERSION))) {
                throw new ArchiveException(folder + " was exported with schema version " + version
                        + "; this is palmares "
                        + PalmaresVersion.current() + ", which restores schema version " + Archive.SCHEMA_VERSION
                        + ". Use the palmares that wrote it");
            }
        }
    }
}
