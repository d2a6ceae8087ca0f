package org.palmares.archive.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.Races;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.Archives;
import org.palmares.archive.DuckDb;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.SqlResource;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.intake.Checks;

/** Archives of schema version 1, whose seconds are whole, and 2, which knows no sets of races, are read as they are and renewed when they are written to. */
final class RenewalTest {
    private static final List<String> GIVEN = LoadPlan.archiveTables().stream()
            .filter(table -> !table.equals("dictionary") && !table.equals("schema_version"))
            .toList();

    /** Version 2 knew no weather. */
    private static final String EDITIONS_OF_THEN =
            "SELECT * REPLACE (nullif(cause, 'weather') AS cause) FROM today.edition ORDER BY rowid";

    private static final List<String> OLD_TABLES = GIVEN.stream()
            .filter(table -> !List.of(
                            "race_set",
                            "race_key",
                            "race_merge",
                            "rider_key",
                            "identity_decision",
                            "import_made",
                            "edition_before",
                            "fact_claim")
                    .contains(table))
            .toList();

    /** What version 2 had no columns for. */
    private static final Map<String, String> NEW_COLUMNS = Map.of(
            "race",
            "category",
            "edition",
            "last_date, no_speed, decided_on, no_winner",
            "claim",
            "rider_key, age, mark",
            "reject",
            "kind, taken_in_by");

    /** An import, a reject, a merge, and what somebody added by hand. */
    private static final String TAKEN_IN = """
            INSERT INTO source VALUES ('my-book', 'my book', 'user', 4, NULL);
            INSERT INTO import_log VALUES (7, 'book.csv', 'palmares-lines', 'abc', 'my-book', 2, 1);
            INSERT INTO reject VALUES (7, 'book.csv', 3, 'x', 'unreadable');
            INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, status, time_s, gap_s, source_id)
            VALUES (7, 1, 'gp-miguel-indurain', 1951, 'STAGE', 'ion-izagirre', 1, 'FINISHED', 2724, 0, 'my-book'),
                (7, 2, 'gp-miguel-indurain', 1951, 'STAGE', 'gorka-izagirre-2', 2, 'FINISHED', NULL, 62, 'my-book');
            INSERT INTO rider (rider_id, name, source) VALUES ('gorka-izagirre-2', 'Gorka Izagirre', 'my book');
            INSERT INTO rider_merge VALUES ('gorka-izagirre-2', 'gorka-izagirre', 'one and the same');
            CREATE TABLE "my notes" (rider_id VARCHAR PRIMARY KEY, note VARCHAR);
            INSERT INTO "my notes" VALUES ('ion-izagirre', 'won twice');
            CREATE VIEW noted AS SELECT note FROM "my notes";
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makesAnArchiveOfVersion1() throws SQLException {
        file = folder.resolve("archive.duckdb");
        makeArchiveOfVersion(1);
    }

    /** The tables as they were then, with today's bundled history as far as they have columns for it. */
    private void makeArchiveOfVersion(int version) throws SQLException {
        String schema = SqlResource.read("schema-v2.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS today");
            statement.execute("USE today");
            BundledArchive.fill(connection);
            statement.execute("ATTACH '" + file + "' AS archive (STORAGE_VERSION 'v1.0.0')");
            statement.execute("USE archive");
            statement.execute(
                    version == 1 ? schema.replaceAll("(time_s|gap_s|gap_raced_s)( +)DOUBLE", "$1$2INTEGER") : schema);
            for (String table : GIVEN) {
                String columns = columns(statement, table);
                if (!columns.isEmpty()) {
                    String from =
                            table.equals("edition") ? EDITIONS_OF_THEN : "FROM today." + table + " ORDER BY rowid";
                    statement.execute(
                            "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM (" + from + ")");
                }
            }
            statement.execute("""
                    INSERT INTO dictionary
                    SELECT d.* REPLACE (c.data_type AS type)
                    FROM today.dictionary AS d
                    JOIN duckdb_columns() AS c USING (table_name, column_name)
                    WHERE c.database_name = 'archive'""");
            statement.execute(TAKEN_IN);
            ArchiveSchema.resolveAll(connection);

            ArchiveSchema.stamp(connection, version, "the digest of then");
            // A statement is closed by its first failure.
            makeMacros(connection);
        }
    }

    /** The macros of then are not kept; those of today that fit the tables of then stand for them. */
    private static void makeMacros(Connection connection) throws SQLException {
        for (String name : SqlResource.macros()) {
            try {
                DuckDb.execute(connection, SqlResource.macro(name));
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("Error:"); // It asks for a table or column that came later.
            }
        }
        DuckDb.execute(connection, "CREATE OR REPLACE SEQUENCE import_number START 10");
    }

    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet names = statement.executeQuery("SELECT coalesce(string_agg(column_name, ', ' ORDER BY"
                + " column_index), '') FROM duckdb_columns() WHERE database_name = 'archive' AND table_name = '" + table
                + "'")) {
            names.next();
            return names.getString(1);
        }
    }

    @Test
    void anOldArchiveIsReadAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Archive archive = Archives.open(file)) {
            assertThat(type(archive)).isEqualTo("INTEGER");
            String tooOld =
                    file + " has schema version 1, which knows too little for today's counts (version 3): what became"
                            + " of each edition, and which years are missing. The next import into it renews it; palmares query"
                            + " asks it as it is";
            Scope scope = Scope.of(Races.find(archive, "gp-miguel-indurain"));
            assertThatThrownBy(() -> Gaps.of(archive, scope, 2)).hasMessage(tooOld);
            assertThatThrownBy(() -> RepeatWinners.of(archive, scope)).hasMessage(tooOld);
            assertThatThrownBy(() -> Checks.run(archive)).hasMessage(tooOld);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anOldArchiveIsRenewedWhenItIsOpenedForWritingAndNothingIsLost() throws SQLException, IOException {
        List<String> before = contents(file, OLD_TABLES);
        List<String> results = contents(file, List.of("result"));

        try (Archive archive = Archives.openForWriting(file)) {
            assertThat(type(archive)).isEqualTo("DOUBLE");
            assertThat(archive.datasetsDigest()).isEqualTo("the digest of then");
            archive.change(change -> {
                change.run("UPDATE claim SET gap_s = 62.26 WHERE import_id = 7 AND line = 2", java.util.Map.of());
                change.resolve("SELECT 'gp-miguel-indurain' AS race_id, 1951 AS year");
                return null;
            });
            assertThat(archive.query("SELECT gap_s FROM result WHERE rider_id = 'gorka-izagirre' AND year = 1951")
                            .doubleColumn(0)
                            .get(0))
                    .isEqualTo(62.26);
            archive.change(change -> {
                change.run("UPDATE claim SET gap_s = 62 WHERE import_id = 7 AND line = 2", java.util.Map.of());
                change.resolve("SELECT 'gp-miguel-indurain' AS race_id, 1951 AS year");
                return null;
            });
            assertThat(archive.query("SELECT nextval('import_number') AS n")
                            .longColumn("n")
                            .get(0))
                    .isEqualTo(8);
            assertThat(archive.query("FROM noted").stringColumn("note").asList())
                    .containsExactly("won twice");
            assertThat(archive.query("FROM repeat_winners('gp-miguel-indurain')")
                            .rowCount())
                    .isEqualTo(12);
            assertThat(archive.query("SELECT comment FROM duckdb_columns() WHERE database_name = 'archive' AND"
                                    + " table_name = 'claim' AND column_name = 'gap_raced_s'")
                            .stringColumn(0)
                            .asList())
                    .containsExactly("behind the winner as raced [s]");
        }
        assertThat(contents(file, OLD_TABLES)).isEqualTo(before);
        assertThat(contents(file, List.of("result"))).isEqualTo(results);
        assertThat(contents(file, List.of("schema_version")))
                .containsExactly("schema_version|3|the digest of then|" + PalmaresVersion.current());
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.v1");
    }

    @Test
    void theOldFileIsKeptBesideTheNewOneAndTheUserIsTold() throws SQLException {
        List<String> before = contents(file, OLD_TABLES);
        List<String> notices = new ArrayList<>();

        Archives.openForWriting(file, notices::add).close();
        Archives.openForWriting(file, notices::add).close();

        assertThat(notices)
                .containsExactly(file + " had schema version 1 and was renewed to version 3; the old file is kept as"
                        + " archive.duckdb.v1");

        assertThat(contents(file.resolveSibling("archive.duckdb.v1"), OLD_TABLES))
                .isEqualTo(before);
    }

    @Test
    void columnsThatTheOldSchemaDidNotHaveAreFilledFromTheBundledHistory() throws SQLException, IOException {
        Files.delete(file);
        makeArchiveOfVersion(2);
        run("""
                INSERT INTO race (race_id, name, winners_complete, source)
                VALUES ('my-race', 'My Race', false, 'me'), ('my-ladies-race', 'Ladies'' Race', false, 'me');
                UPDATE edition SET date = '1903-12-31' WHERE race_id = 'tour-de-france' AND year = 1903;
                INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, status, source_id)
                VALUES (7, 3, 'tour-de-france', 1999, 'GENERAL', 'ion-izagirre', 1, 'FINISHED', 'my-book');
                INSERT INTO edition (race_id, year, held, source) VALUES ('my-race', 1950, 'held', 'me')""");

        Archives.openForWriting(file).close();

        try (Archive renewed = Archives.open(file);
                Archive fresh = Archives.inMemory()) {
            assertThat(lines(renewed, "SELECT race_id, category FROM race WHERE race_id LIKE 'my-%' ORDER BY ALL"))
                    .containsExactly("my-ladies-race women", "my-race men");
            assertThat(lines(renewed, "FROM race_set ORDER BY ALL"))
                    .isNotEmpty()
                    .isEqualTo(lines(fresh, "FROM race_set ORDER BY ALL"));
            String told = """
                    SELECT race_id, year, last_date, no_speed, decided_on, no_winner
                    FROM edition
                    WHERE coalesce(CAST(last_date AS VARCHAR), no_speed, decided_on, no_winner) IS NOT NULL
                        AND (race_id, year) NOT IN (('tour-de-france', 1903), ('tour-de-france', 1999))
                    ORDER BY ALL""";
            assertThat(lines(renewed, told)).isNotEmpty().isEqualTo(lines(fresh, told));
            assertThat(lines(
                            renewed,
                            "SELECT year, last_date, no_winner FROM edition WHERE race_id = 'tour-de-france' AND year"
                                    + " IN (1903, 1999) ORDER BY year"))
                    .as("a last day before the first, and a winner whom somebody imported")
                    .containsExactly("1903 null null", "1999 1999-07-25 null");
        }
    }

    @Test
    void aRenewedArchiveIsNotRenewedAgain() throws IOException {
        Archives.openForWriting(file).close();
        byte[] renewed = Files.readAllBytes(file);

        Archives.openForWriting(file).close();

        assertThat(Files.readAllBytes(file)).isEqualTo(renewed);
    }

    @Test
    void whatAnInterruptedProgramLeftInTheLogIsTakenOverToo() throws SQLException, IOException {
        run(
                "PRAGMA disable_checkpoint_on_shutdown; INSERT INTO reject VALUES (7, 'book.csv', 4, 'y', 'unreadable too')");
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.wal");

        try (Archive archive = Archives.openForWriting(file)) {
            assertThat(archive.query("SELECT reason FROM reject ORDER BY line")
                            .stringColumn(0)
                            .asList())
                    .containsExactly("unreadable", "unreadable too");
        }
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.v1");
    }

    @Test
    void ofALinkTheFileItPointsToIsRenewed() throws IOException {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("a")).resolve("link.duckdb"), file);

        Archives.openForWriting(link).close();

        assertThat(link).isSymbolicLink();
        try (Archive archive = Archives.open(file)) {
            assertThat(type(archive)).isEqualTo("DOUBLE");
        }
    }

    @Test
    void anArchiveThatCannotBeRenewedIsLeftUntouched() throws SQLException, IOException {
        run("ALTER TABLE reject DROP COLUMN reason");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Archives.openForWriting(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + " has schema version 1 and can't be brought to version 3: Constraint Error: NOT NULL"
                        + " constraint failed: reject.reason; it was left untouched");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files()).containsExactly("archive.duckdb");
    }

    private static List<String> lines(Archive archive, String query) {
        return archive.query(query).stream()
                .map(row -> row.columnNames().stream()
                        .map(column -> row.isMissing(column) ? "null" : String.valueOf(row.getObject(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String type(Archive archive) {
        return archive.query("SELECT typeof(gap_s) FROM claim LIMIT 1")
                .stringColumn(0)
                .get(0);
    }

    /** Every row of the tables as text, a whole number as one whatever its type. */
    private static List<String> contents(Path file, List<String> tables) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                String columns = "COLUMNS(lambda c: c NOT IN ('"
                        + NEW_COLUMNS.getOrDefault(table, "").replace(", ", "', '") + "'))";
                try (ResultSet result =
                        statement.executeQuery("SELECT " + columns + " FROM " + table + " ORDER BY ALL")) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            String text = result.getString(i);
                            row.append('|').append(text == null ? "" : text.replaceFirst("[.]0$", ""));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
