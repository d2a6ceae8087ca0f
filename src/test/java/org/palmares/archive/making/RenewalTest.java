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
import org.palmares.archive.Archives;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.session.SqlSession;
import org.palmares.intake.Checks;

/** Archives of schema version 1, whose seconds are whole, and 2, which knows no sets of races, are read as they are and renewed when they are written to. */
final class RenewalTest {
    private static final List<String> OLD_TABLES = OldArchive.GIVEN.stream()
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

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makesAnArchiveOfVersion1() throws SQLException {
        file = folder.resolve("archive.duckdb");
        OldArchive.make(file, 1);
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
    void whatAnOldArchiveHasNoTableOrColumnForIsSaidToBeItsAge() {
        String tooOld =
                file + " has schema version 1, which has not everything that is asked for here (version 3). The next"
                        + " import into it renews it and keeps the old file";
        try (Archive archive = Archives.open(file);
                SqlSession session = SqlSession.open(archive)) {
            for (String query :
                    List.of("FROM race_set", "SELECT kind FROM reject", "FROM winners('gp-miguel-indurain')")) {
                assertThatThrownBy(() -> archive.query(query)).hasMessage(tooOld);
            }
            assertThatThrownBy(() -> session.run("SELECT kind FROM reject", Map.of()))
                    .hasMessageStartingWith("Binder Error: ")
                    .hasMessageEndingWith("\n" + tooOld);
            assertThatThrownBy(() -> archive.query("SELECT CAST('x' AS INTEGER)"))
                    .hasMessageNotContaining("schema version");
            assertThat(archive.query("SELECT count(*) AS n FROM reject")
                            .longColumn("n")
                            .get(0))
                    .isEqualTo(1);
        }
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
        OldArchive.make(file, 2);
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
