package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.exchange.Export;
import org.palmares.archive.exchange.ExportFormat;

/** A DuckDB or SQLite file of one's own goes in through a mapping, stays as it is, and can do nothing. */
final class DatabaseFilesTest {
    private static final String CLAIMS = """
            SELECT c.line, c.year, c.rank, d.name, c.time_s, c.gap_s, c.points, c.team
            FROM claim AS c
            JOIN rider AS d ON d.rider_id = c.rider_id
            WHERE c.race_id = 'valley-race'
            ORDER BY c.line""";

    private static final String MAPPING = """
            name = "club"
            source = "our club"
            table = "results"
            [constants]
            race_name = "Valley Race"
            [columns]
            rider = "who"
            rank = "place"
            time_s = "seconds"
            points = "score"
            team = "club"
            [expressions]
            year = "left(CAST(day AS VARCHAR), 4)"
            """;

    /** Whose file it is. */
    enum Maker {
        DUCKDB("jdbc:duckdb:"),
        SQLITE("jdbc:sqlite:");

        private final String url;

        Maker(String url) {
            this.url = url;
        }

        Path make(Path file, String... statements) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url + file);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return file;
        }
    }

    private static final String[] CLUB = {
        "CREATE TABLE results (who TEXT, place INTEGER, day DATE, seconds BIGINT, score DOUBLE, club TEXT)",
        "INSERT INTO results VALUES ('Ane Zubia', 1, '2019-05-01', 17971, 0.5, 'Red, \"Blue\"'),"
                + " ('Bea Yarza', 2, '2019-05-01', 17973, 1e-9, ''), ('Cleo Xhemal', 3, '2019-05-01', NULL, NULL, NULL)",
        "CREATE TABLE riders (name TEXT)",
    };

    /** Of the view {@code gift}, which is read only because it is named. */
    private static final String GIFT = """
            name = "gift"
            table = "gift"
            [columns]
            race_id = "race_id"
            rider = "rider"
            year = "year"
            rank = "rank"
            """;

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void opensAnArchive() {
        archive = FreshArchive.in(folder);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @ParameterizedTest
    @EnumSource
    void theTableThatTheMappingNamesGoesIn(Maker maker) throws IOException, SQLException {
        Path file = maker.make(folder.resolve("club.csv"), CLUB);

        assertThat(take(file, MAPPING).sentence())
                .isEqualTo("club.csv (club): 3 results of 1 edition, 3 riders new and 0 known, 0 lines rejected, 0"
                        + " conflicts");
        assertThat(lines(CLAIMS))
                .containsExactly(
                        "1|2019|1|Ane Zubia|17971|0|0.5|Red, \"Blue\"",
                        "2|2019|2|Bea Yarza|17973|2|1.0E-9|",
                        "3|2019|3|Cleo Xhemal||||");
        assertThat(lines("SELECT title FROM source WHERE source_id = 'our-club'"))
                .containsExactly("our club");
    }

    @ParameterizedTest
    @EnumSource
    void theOnlyTableNeedsNoNameAndWithTheModelsColumnsNoMapping(Maker maker) throws SQLException {
        Path file = maker.make(
                folder.resolve("list"),
                "CREATE TABLE anything (race_id TEXT, year INTEGER, rank TEXT, rider TEXT, gap TEXT)",
                "INSERT INTO anything VALUES ('valley-race', 2019, '1', 'Ane Zubia', NULL),"
                        + " ('valley-race', 2019, 'three', 'Cleo Xhemal', NULL),"
                        + " ('valley-race', 2019, '2', 'Bea Yarza', '+0:02')");
        new Importer(archive).take(file, none());

        assertThat(lines(CLAIMS)).containsExactly("1|2019|1|Ane Zubia||||", "3|2019|2|Bea Yarza||2||");
        assertThat(lines("SELECT line, text, reason FROM reject"))
                .containsExactly("2|valley-race,2019,three,Cleo Xhemal,|the rank 'three' is neither a number nor DNF,"
                        + " DNS, OTL, DSQ or REL");
    }

    @ParameterizedTest
    @EnumSource
    void aQueryReshapesTheTableFirst(Maker maker) throws IOException, SQLException {
        Path file = maker.make(folder.resolve("club.db"), CLUB);
        take(file, """
                name = "club"
                table = "RESULTS"
                query = "SELECT who, place, parse_filename(filename) AS team FROM input WHERE CAST(place AS INTEGER) < 3"
                [constants]
                race_name = "Valley Race"
                year = "2019"
                [columns]
                rider = "who"
                rank = "place"
                team = "team"
                """);

        assertThat(lines(CLAIMS)).containsExactly("1|2019|1|Ane Zubia||||club.db", "2|2019|2|Bea Yarza||||club.db");
    }

    @ParameterizedTest
    @EnumSource
    void aViewOfItsOwnTablesIsATable(Maker maker) throws IOException, SQLException {
        Path file = maker.make(folder.resolve("club.db"), CLUB);
        maker.make(file, "CREATE VIEW best AS SELECT * FROM results WHERE place = 1");
        take(file, MAPPING.replace("table = \"results\"", "table = \"best\""));

        assertThat(lines(CLAIMS)).containsExactly("1|2019|1|Ane Zubia|17971|0|0.5|Red, \"Blue\"");
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsReadOnlyForAMappingThatNamesIt(Maker maker) throws SQLException {
        Path file = maker.make(
                folder.resolve("club.db"),
                "CREATE VIEW best AS SELECT 'Ane Zubia' AS rider, 'valley-race' AS race_id, 2019 AS year, 1 AS rank");

        assertRefused(
                file,
                none(),
                file + " has no tables, only views: best. A view is read when a mapping names it, such as table ="
                        + " \"best\" (--mapping FILE)");

        maker.make(file, "CREATE TABLE list (rider TEXT, race_id TEXT, year INTEGER, rank TEXT)");
        maker.make(file, "INSERT INTO list VALUES ('Bea Yarza', 'valley-race', 2019, '1')");
        new Importer(archive).take(file, none());

        assertThat(lines(CLAIMS)).containsExactly("1|2019|1|Bea Yarza||||");
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsNotThereIsRefusedWithThoseThatAreTheNearestFirst(Maker maker) throws IOException, SQLException {
        Path file = maker.make(folder.resolve("club.db"), CLUB);
        maker.make(file, "CREATE TABLE a (b TEXT)");
        Path mapping = mapping(MAPPING.replace("\"results\"", "\"ridders\""));

        assertRefused(
                file,
                none().mapping(mapping),
                "the mapping " + mapping + ":3: " + file
                        + " has no table 'ridders'; it has, the nearest first, riders, results, a");
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralTablesOneIsToBeNamed(Maker maker) throws SQLException {
        Path file = maker.make(folder.resolve("club.db"), CLUB);

        assertRefused(
                file,
                none(),
                file + " has several tables: results, riders. Say in a mapping which one it is, such as table ="
                        + " \"results\" (--mapping FILE)");
    }

    @ParameterizedTest
    @EnumSource
    void aTableOfOtherColumnsIsRefusedWithThoseItHas(Maker maker) throws SQLException {
        Path file = maker.make(folder.resolve("club.db"), "CREATE TABLE t (who TEXT, place INTEGER)");

        assertRefused(
                file,
                none(),
                file + " has the columns who, place, and no format has these. Name them as palmares does (rider, and of"
                        + " race_name, year, rank, time, gap and the others what there is), or say in a mapping which is"
                        + " which (--mapping FILE)");
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseWithoutTablesIsRefused(Maker maker) throws SQLException {
        Path file = maker.make(folder.resolve("club.db"), "CREATE TABLE t (a TEXT)", "DROP TABLE t");

        assertRefused(file, none(), file + " has no tables");
    }

    @ParameterizedTest
    @EnumSource
    void aTableWithoutRowsIsRefused(Maker maker) throws SQLException {
        Path file = maker.make(folder.resolve("club.db"), "CREATE TABLE t (race_id TEXT, year TEXT, rider TEXT)");

        assertRefused(
                file,
                none(),
                file + " has the columns race_id, year, rider and not one row; there is nothing to import");
    }

    @Test
    void anArchiveIsNoTableToImport() {
        Path file = FreshArchive.fileIn(folderWithin("other"));

        assertRefused(
                file,
                none(),
                file + " is a palmares archive itself, not a table to import. Every command asks it with --archive "
                        + file + "; to take some of it into another archive, write that as CSV with \"palmares query\""
                        + " and import the CSV");
    }

    @Test
    void anExportedArchiveIsNoTableToImport() {
        Path file = folder.resolve("exported/archive.sqlite");
        new Export(archive).write(file.getParent(), ExportFormat.SQLITE);

        assertRefused(
                file,
                none(),
                file + " is an archive that \"palmares export\" wrote, not a table to import. \"palmares import DIR"
                        + " --archive NEW\" makes an archive of it again, DIR being the folder that it was written into");
    }

    @Test
    void aViewOfADuckDbFileReadsNoFilesOfThisMachine() throws IOException, SQLException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        Path file = Maker.DUCKDB.make(
                folder.resolve("gift.duckdb"),
                "CREATE VIEW gift AS SELECT content AS rider, 'valley-race' AS race_id, 2019 AS year, 1 AS rank FROM"
                        + " read_text('" + secret + "')");

        assertRefused(
                file,
                none().mapping(mapping(GIFT)),
                file + ": \"main\".\"gift\" can't be read: Permission Error: Cannot access file \"" + secret
                        + "\" - file system operations are disabled by configuration. A view may read the tables of its"
                        + " own file, and nothing else");
    }

    @Test
    void aViewOfAnSqliteFileLoadsNoLibrary() throws IOException, SQLException {
        Path file = Maker.SQLITE.make(
                folder.resolve("gift.sqlite"),
                "CREATE VIEW gift AS SELECT load_extension('/tmp/gift.so') AS rider, 'valley-race' AS race_id, 2019 AS year, 1 AS"
                        + " rank");

        assertRefused(
                file,
                none().mapping(mapping(GIFT)),
                file + " can't be read as an SQLite file: [SQLITE_ERROR] SQL error or missing database (unsafe use of"
                        + " load_extension())");
    }

    @Test
    void aTableOfAnotherSchemaIsNamedWithIt() throws IOException, SQLException {
        Path file = Maker.DUCKDB.make(
                folder.resolve("club.duckdb"),
                "CREATE TABLE \"a.b\" (rider TEXT)",
                "CREATE SCHEMA \"2019\"",
                "CREATE TABLE \"2019\".list AS SELECT 'Ane Zubia' AS rider, 1 AS rank, 2019 AS year");
        take(file, """
                name = "club"
                table = "2019.list"
                [columns]
                rider = "rider"
                rank = "rank"
                year = "year"
                [constants]
                race_name = "Valley Race"
                """);

        assertThat(lines(CLAIMS)).containsExactly("1|2019|1|Ane Zubia||||");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        Path duckDb = Files.writeString(folder.resolve("a.duckdb"), "12345678DUCK and nothing of one");
        Path sqlite = Files.writeString(folder.resolve("a.sqlite"), "SQLite format 3\0 and nothing of one");

        assertThatThrownBy(() -> new Importer(archive).take(duckDb, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith(duckDb + " can't be read as a DuckDB file: ");
        assertThatThrownBy(() -> new Importer(archive).take(sqlite, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith(sqlite + " can't be read as an SQLite file: ");
    }

    @ParameterizedTest
    @EnumSource
    void theFileStaysAsItIsAndNothingIsLeftBehind(Maker maker) throws IOException, SQLException {
        Path file = maker.make(folderWithin("mine #1 100%").resolve("my results.db"), CLUB);
        if (maker == Maker.SQLITE) {
            maker.make(file, "PRAGMA journal_mode = WAL");
        }
        byte[] before = Files.readAllBytes(file);
        take(file, MAPPING);

        assertThat(file).hasBinaryContent(before);
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
        assertThat(TemporaryFiles.named("my results.db")).allMatch(file::equals);
    }

    private Path folderWithin(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(Path file, ImportOptions options, String message) {
        List<String> before = ArchiveContents.of(archive);

        assertThatThrownBy(() -> new Importer(archive).take(file, options))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(message);
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    private ImportSummary take(Path file, String mapping) throws IOException {
        return new Importer(archive).take(file, none().mapping(mapping(mapping)));
    }

    private Path mapping(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.toml"), text);
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }
}
