package org.palmares.archive.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.DuckDb;
import org.palmares.archive.SqlResource;
import org.palmares.archive.Workshop;
import org.palmares.archive.exchange.DatasetLoader;
import org.palmares.archive.exchange.FolderTables;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.archive.exchange.TableFiles;
import org.palmares.archive.file.ArchiveFile;
import org.palmares.failure.Reason;
import org.palmares.sql.SqlText;

/**
 * Brings an archive of an older schema to the one of today: built anew beside the old file and then put in its place, whole or
 * not at all. What was imported, merged and rejected is taken over, with tables and views that the user added; results are
 * resolved anew. Columns that the old schema did not have are filled from the bundled history, where it knows the edition.
 *
 * <p>The old file is kept beside the new one, as {@code archive.duckdb.v1}.
 */
public final class Renewal {
    private static final int FIRST_WITH_CATEGORIES = 3;

    private final Connection connection;
    private final Path file;
    private final int oldVersion;

    /** @param connection to which the old file is attached as {@code archive}, for writing: nobody else has it open */
    public Renewal(Connection connection, Path file, int oldVersion) {
        this.connection = connection;
        this.file = file;
        this.oldVersion = oldVersion;
    }

    /**
     * Renews the file; the connection goes on having the old one.
     *
     * @return where the old one is kept; empty where there is a file of that name already, or no way to keep it
     */
    public Optional<Path> run() {
        try {
            // A link stays one, and what it points to is renewed.
            Path real = file.toRealPath();
            // A log that the old file left would be taken for the new one's, which has the same name.
            execute("CHECKPOINT archive");
            Path kept = real.resolveSibling(real.getFileName() + ".v" + oldVersion);
            return ArchiveFile.replace(real, kept, this::build);
        } catch (IOException | SQLException e) {
            throw new ArchiveException(
                    file + " has schema version " + oldVersion + " and can't be brought to version "
                            + Archive.SCHEMA_VERSION + ": " + Reason.of(e) + "; it was left untouched",
                    e);
        }
    }

    private void build(Path fresh) throws IOException {
        try {
            DuckDb.attachNew(connection, fresh, "renewed");
            try {
                execute("USE renewed");
                DuckDb.inTransaction(connection, this::fill);
            } finally {
                execute("USE archive");
                execute("DETACH renewed");
            }
        } catch (SQLException e) {
            throw new IOException(Reason.of(e), e);
        }
    }

    private Void fill() throws SQLException, IOException {
        ArchiveSchema.createTables(connection);
        try (Workshop workshop = Workshop.temporary()) {
            Path folder = Files.createDirectory(workshop.resolve("datasets"));
            BundledDatasets.copyTo(folder);
            FolderTables bundled = new FolderTables(connection, folder, TableFiles.CSV);
            // The dictionary tells of the new schema, whatever the old file's told.
            new DatasetLoader(connection, bundled, LoadPlan.dictionary()).load();
            takeOverTables();
            ArchiveSchema.resolveAll(connection);
            ArchiveSchema.complete(connection);
            fillNewColumns(bundled);
        }
        ArchiveSchema.stamp(
                connection,
                Archive.SCHEMA_VERSION,
                texts("SELECT datasets_digest FROM archive.schema_version").get(0));
        takeOverAddedTables();
        return null;
    }

    private void takeOverTables() throws SQLException {
        List<String> old = texts(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = 'archive' AND schema_name = 'main'");
        for (String table : LoadPlan.archiveTables()) {
            if (!table.equals("dictionary") && !table.equals("schema_version") && old.contains(table)) {
                copy(SqlText.identifier(table));
            }
        }
    }

    private void fillNewColumns(FolderTables bundled) throws SQLException {
        if (oldVersion >= FIRST_WITH_CATEGORIES) {
            return;
        }
        List<String> tables = List.of("race", "race_set", "edition");
        for (String table : tables) {
            execute("CREATE TEMP TABLE bundled_" + table + " AS " + bundled.rows(table, bundled.header(table)));
        }
        execute(SqlResource.read("renewal.sql"));
        for (String table : tables) {
            execute("DROP TABLE temp.bundled_" + table);
        }
    }

    private void copy(String table) throws SQLException {
        execute("INSERT INTO " + table + " BY NAME FROM archive." + table + " ORDER BY rowid");
    }

    /** Tables and views that somebody made with {@code palmares shell --write}. */
    private void takeOverAddedTables() throws SQLException {
        List<String> tables = added("table_name", "table");
        for (String create : added("sql", "table")) {
            execute(create);
        }
        for (String table : tables) {
            copy(SqlText.identifier(table));
        }
        for (String create : added("sql", "view")) {
            execute(create);
        }
    }

    private List<String> added(String what, String kind) throws SQLException {
        return texts(
                ("SELECT %1$s FROM duckdb_%2$ss() WHERE database_name = 'archive' AND schema_name = 'main' AND NOT internal"
                                + " AND %2$s_name NOT IN (SELECT %2$s_name FROM duckdb_%2$ss() WHERE database_name = 'renewed')"
                                + " ORDER BY %2$s_oid")
                        .formatted(what, kind));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
