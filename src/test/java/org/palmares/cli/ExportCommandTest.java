package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archive;
import org.palmares.archive.exchange.ExportFormat;

/** An archive with an import, a reject, an alias and a merge goes out, and the same comes back. */
final class ExportCommandTest {
    @TempDir
    private static Path workshop;

    @TempDir
    private Path folder;

    private Path original;
    private Path exported;
    private Path restored;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makesAnArchiveOfEverything() throws IOException, SQLException {
        Path archive = workshop.resolve("original.duckdb");
        Path results = Files.writeString(workshop.resolve("village.csv"), """
                rider,year,rank,gap_s,points,race_name
                Ane Mendia,1998,1,0,0.30000000000000004,Village Prize
                Ane Mendía Ros,1998,2,12,-7,Village Prize
                "Gil ""the fox"" Sanz, jr",1998,third,,1e-9,Village Prize
                """);
        runsWell("import", results.toString(), "--archive", archive.toString());
        runsWell(
                "riders", "merge", "ane-mendia-ros", "ane-mendia", "--archive", archive.toString(), "--reason", "same");
        change(archive, """
                INSERT INTO stage
                SELECT 'village-prize', 1998, stage, date, start, finish, distance_km, NULL, min(source_id)
                FROM source, (VALUES
                    ('1', NULL, 'A', '', 12.50),
                    ('2', DATE '1998-02-28', E'two\\nlines', 'a "b", c;', 0.01),
                    ('3a', DATE '1896-02-29', 'Æ € 山', NULL, 99999.99)) AS s (stage, date, start, finish, distance_km)
                GROUP BY ALL""");
    }

    @BeforeEach
    void copiesTheArchive() throws IOException {
        original = Files.copy(workshop.resolve("original.duckdb"), folder.resolve("original.duckdb"));
        exported = folder.resolve("exported");
        restored = folder.resolve("restored.duckdb");
    }

    @ParameterizedTest
    @EnumSource
    void everyTableOfARestoredArchiveEqualsTheOriginal(ExportFormat format) throws SQLException {
        String name = format.name().toLowerCase(Locale.ROOT);
        assertThat(export(name)).as(err.toString()).isZero();
        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out).hasToString("restored " + restored + " from " + exported + System.lineSeparator());
        assertThat(err)
                .hasToString(exported
                        + switch (format) {
                            case CSV, PARQUET, JSON -> ": 26 files";
                            case DUCKDB, SQLITE -> ": archive." + name;
                        }
                        + System.lineSeparator());
        assertSame(restored);
        assertThat(value(restored, "SELECT nextval('import_number')")).isEqualTo("2");
    }

    @Test
    void aDuckDbExportIsAnArchiveItself() throws SQLException {
        assertThat(export("duckdb")).as(err.toString()).isZero();

        assertSame(exported.resolve("archive.duckdb"));
    }

    @Test
    void anSqliteExportKeepsTypesAndUnknowns() throws SQLException {
        assertThat(export("sqlite")).as(err.toString()).isZero();

        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + exported.resolve("archive.sqlite"));
                Statement statement = sqlite.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT date IS NULL, winner IS NULL, finish, distance_km,"
                    + " typeof(year), typeof(distance_km) FROM stage WHERE stage = '1'")) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= 6; i++) {
                    cells.add(row.getString(i));
                }
                assertThat(cells).containsExactly("1", "1", "", "12.5", "integer", "real");
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT date FROM edition" + " WHERE race_id = 'gp-miguel-indurain' AND year = 2023")) {
                assertThat(row.getString(1)).isEqualTo("2023-04-01");
            }
            for (String table : tables()) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    assertThat(row.getString(1)).as(table).isEqualTo(value(original, "SELECT count(*) FROM " + table));
                }
            }
        }
    }

    @Test
    void theSameArchiveGivesTheSameBytes() throws IOException {
        assertThat(export("csv")).isZero();
        Path again = folder.resolve("again");
        assertThat(run("export", again.toString(), "--format", "csv", "--archive", original.toString()))
                .isZero();

        try (Stream<Path> files = Files.list(exported)) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws IOException {
        Files.createDirectory(exported);
        Files.writeString(exported.resolve("notes.txt"), "mine");

        assertThat(export("csv")).isEqualTo(1);
        assertThat(err)
                .hasToString("palmares: " + exported + " is not empty (it has notes.txt); an export wants a folder"
                        + " that does not exist yet" + System.lineSeparator());
        assertThat(exported.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void anExportThatFailsOnTheWayLeavesNothing() throws IOException, SQLException {
        change(original, "DROP TABLE reject");

        assertThat(export("csv")).isEqualTo(1);
        assertThat(err).asString().startsWith("palmares: the archive can't be exported to " + exported + ": ");
        assertThat(err).asString().contains("nothing was written");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("original.duckdb");
        }
    }

    @Test
    void anExportedArchiveGoesIntoNoArchiveThatIsThere() {
        assertThat(export("json")).isZero();
        err.getBuffer().setLength(0);

        assertThat(run("import", exported.toString(), "--archive", original.toString()))
                .isEqualTo(1);
        assertThat(err)
                .hasToString("palmares: the exported archive " + exported + " can't go into " + original
                        + ", which exists already; name a file that does not exist yet with --archive"
                        + System.lineSeparator());
    }

    @Test
    void aBrokenCellOfAnExportedFileIsNamedAndNoArchiveIsMade() throws IOException {
        assertThat(export("csv")).isZero();
        err.getBuffer().setLength(0);
        Path file = exported.resolve("stage.csv");
        Files.writeString(file, Files.readString(file).replace("1998,1,", "MCMXCVIII,1,"));

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "palmares: stage.csv:2: column year: 'MCMXCVIII' is not a INTEGER" + System.lineSeparator());
        assertThat(restored).doesNotExist();
    }

    @Test
    void aBrokenCellOfAnExportedDatabaseIsNamedWithItsRowAndNoArchiveIsMade() throws SQLException {
        assertThat(export("sqlite")).isZero();
        err.getBuffer().setLength(0);
        changeSqlite("UPDATE edition SET date = '1.4.2023' WHERE race_id = 'gp-miguel-indurain' AND year = 2023");
        String row = value(
                original,
                "SELECT n FROM (SELECT race_id, year, row_number() OVER (ORDER BY race_id, year) AS n FROM edition)"
                        + " WHERE race_id = 'gp-miguel-indurain' AND year = 2023");

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isEqualTo(1);
        assertThat(err)
                .hasToString("palmares: edition of archive.sqlite:" + row + ": column date: '1.4.2023' is not a DATE"
                        + System.lineSeparator());
        assertThat(restored).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void anExportedDatabaseOfAnotherSchemaIsRefused(String format) throws SQLException {
        assertThat(export(format)).isZero();
        err.getBuffer().setLength(0);
        if (format.equals("duckdb")) {
            change(exported.resolve("archive.duckdb"), "UPDATE schema_version SET version = 77");
        } else {
            changeSqlite("UPDATE schema_version SET version = 77");
        }

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isEqualTo(1);
        assertThat(err)
                .hasToString("palmares: " + exported + " was exported with schema version 77; this is palmares "
                        + value(original, "SELECT palmares FROM schema_version")
                        + ", which restores schema version " + Archive.SCHEMA_VERSION
                        + ". Use the palmares that wrote it" + System.lineSeparator());
        assertThat(restored).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void anExportedDatabaseWithoutOneOfItsTablesIsRefused(String format) throws SQLException {
        assertThat(export(format)).isZero();
        err.getBuffer().setLength(0);
        if (format.equals("duckdb")) {
            change(exported.resolve("archive.duckdb"), "DROP TABLE reject");
        } else {
            changeSqlite("DROP TABLE reject");
        }

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isEqualTo(1);
        assertThat(err)
                .hasToString("palmares: " + exported.resolve("archive." + format) + " has no table reject"
                        + System.lineSeparator());
        assertThat(restored).doesNotExist();
    }

    @Test
    void aViewInAnExportedDatabaseIsNoTableSoThatItReadsNoFilesOfThisMachine() throws IOException, SQLException {
        assertThat(export("duckdb")).isZero();
        err.getBuffer().setLength(0);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        Path file = exported.resolve("archive.duckdb");
        change(file, "DROP TABLE reject");
        change(
                file,
                "CREATE VIEW reject AS SELECT 1 AS import_id, 'f' AS file, 1 AS line, content AS text, 'r' AS reason"
                        + " FROM read_text('" + secret + "')");

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isEqualTo(1);
        assertThat(err).hasToString("palmares: " + file + " has no table reject" + System.lineSeparator());
        assertThat(restored).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void anExportedDatabaseStaysAsItIs(String format) throws IOException {
        assertThat(export(format)).isZero();
        Path file = exported.resolve("archive." + format);
        byte[] before = Files.readAllBytes(file);

        assertThat(run("import", exported.toString(), "--archive", restored.toString()))
                .isZero();

        assertThat(file).hasBinaryContent(before);
        assertThat(exported).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aListOfWinnersComesBackAsTheSameWinners() throws IOException, SQLException {
        assertThat(run("winners", "gp-miguel-indurain", "--format", "csv", "--archive", original.toString()))
                .isZero();
        Path list = Files.writeString(folder.resolve("winners.csv"), out.toString());

        assertThat(run("import", list.toString(), "--race", "copy-of-it", "--archive", original.toString()))
                .as(err.toString())
                .isZero();
        String winners =
                "SELECT string_agg(year || ' ' || rider_id || ' ' || coalesce(time_s, 0), '; ' ORDER BY year, rider_id)"
                        + " FROM result WHERE rank = 1 AND classification = 'GENERAL' AND race_id = ";
        assertThat(value(original, winners + "'copy-of-it'"))
                .isEqualTo(value(original, winners + "'gp-miguel-indurain'"));
    }

    private int export(String format) {
        return run("export", exported.toString(), "--format", format, "--archive", original.toString());
    }

    private static void runsWell(String... arguments) {
        StringWriter said = new StringWriter();
        int code = Main.run(new PrintWriter(said, true), new PrintWriter(said, true), arguments);
        assertThat(code).as(said.toString()).isZero();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private List<String> tables() throws SQLException {
        return List.of(value(original, "SELECT string_agg(table_name, ',') FROM duckdb_tables()")
                .split(","));
    }

    /** Row by row and column by column, with copies counted; and the questions are in it. */
    private void assertSame(Path other) throws SQLException {
        List<String> tables = tables();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + original + "' AS a (READ_ONLY)");
            statement.execute("ATTACH '" + other + "' AS b (READ_ONLY)");
            for (String table : tables) {
                try (ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM ((FROM a." + table + " EXCEPT ALL FROM b." + table
                                + ") UNION ALL (FROM b." + table + " EXCEPT ALL FROM a." + table + "))")) {
                    row.next();
                    assertThat(row.getLong(1)).as(table).isZero();
                }
            }
        }
        String repeats = "SELECT string_agg(rider || years, ';') FROM repeat_winners('gp-miguel-indurain')";
        assertThat(value(other, repeats)).isEqualTo(value(original, repeats)).isNotEmpty();
        String comments =
                "SELECT string_agg(table_name || column_name || comment, ';' ORDER BY ALL) FROM duckdb_columns()";
        assertThat(value(other, comments)).isEqualTo(value(original, comments)).isNotEmpty();
    }

    private void changeSqlite(String sql) throws SQLException {
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + exported.resolve("archive.sqlite"));
                Statement statement = sqlite.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
