package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** An archive goes out as a lake, with races whose ids look like other things, and the same comes back. */
final class LakeExportTest {
    @TempDir
    private static Path workshop;

    private static Path original;

    /** Within a folder that a glob would take for a pattern, and a Hive reader for a column. */
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makesAnArchive() throws SQLException {
        original = workshop.resolve("original.duckdb");
        Archives.createIfAbsent(original);
        addRaces(original, "'2001', '007', 'true', 'null', '1998-03-21'");
    }

    private static void addRaces(Path archive, String ids) throws SQLException {
        change(archive, """
                CREATE TEMP TABLE added AS SELECT unnest([%s]) AS id;
                INSERT INTO race (race_id, name, winners_complete, source) SELECT id, 'A race', false, 'x' FROM added;
                INSERT INTO edition (race_id, year, held, source) SELECT id, 1998, 'held', 'x' FROM added;
                INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, status, gap_s, source_id)
                    SELECT 0, row_number() OVER () + 90000, id, 1998, 'GENERAL', rider_id, place, 'FINISHED', 0.1, source_id
                    FROM added, (VALUES (1), (2)) AS v (place),
                        (SELECT min(rider_id) AS rider_id FROM rider), (SELECT min(source_id) AS source_id FROM source);
                """.formatted(ids));
    }

    @Test
    void everyTableOfALakeComesBackAsItWas() throws SQLException {
        Path lake = folder.resolve("day=2026-11-25/[lake]*");
        assertThat(export(lake)).as(err.toString()).isZero();
        assertThat(err).hasToString(lake + ": 26 tables" + System.lineSeparator());

        Path restored = folder.resolve("restored.duckdb");
        assertThat(run("import", lake.toString(), "--archive", restored.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out).hasToString("restored " + restored + " from " + lake + System.lineSeparator());
        assertSameButForResults(restored);
    }

    @Test
    void idsThatNoFolderCouldHaveAreWrittenSoThatHiveReadersReadThem() throws IOException, SQLException {
        Path hostile = Files.copy(original, folder.resolve("hostile.duckdb"));
        addRaces(hostile, "'a/b', 'a=b', '%2F', '..', ' x ', '__HIVE_DEFAULT_PARTITION__', '山 ü', '\"*?', '', '~'");
        Path lake = folder.resolve("lake");
        assertThat(export(lake, hostile)).as(err.toString()).isZero();

        assertThat(value(
                        hostile,
                        "SELECT count(*) FROM claim AS c JOIN read_parquet('" + lake
                                + "/claim/**/*.parquet', hive_partitioning = true, hive_types_autocast = false) AS l"
                                + " ON l.race_id = c.race_id AND l.import_id = c.import_id AND l.line = c.line"))
                .isEqualTo(value(hostile, "SELECT count(*) FROM claim"));
    }

    @Test
    void resultsAndClaimsHaveOneFileForEachRaceAndOtherTablesOne() throws IOException, SQLException {
        Path lake = folder.resolve("lake");
        assertThat(export(lake)).as(err.toString()).isZero();

        assertThat(files(lake.resolve("rider"))).containsExactly("data_0.parquet");
        assertThat(files(lake.resolve("claim")))
                .contains("race_id=milano-sanremo/data_0.parquet", "race_id=2001/data_0.parquet")
                .hasSize(Integer.parseInt(value(original, "SELECT count(DISTINCT race_id) FROM claim")));
        assertThat(files(lake.resolve("result")))
                .contains("race_id=milano-sanremo/data_0.parquet")
                .hasSize(Integer.parseInt(value(original, "SELECT count(DISTINCT race_id) FROM result")));
    }

    @Test
    void aTableWithoutRowsStillTellsItsColumns() throws SQLException {
        Path empty = folder.resolve("empty.duckdb");
        change(
                empty,
                "ATTACH '" + original + "' AS o (READ_ONLY); COPY FROM DATABASE o TO empty; DETACH o;"
                        + " DELETE FROM claim; DELETE FROM result;");
        Path lake = folder.resolve("lake");
        assertThat(export(lake, empty)).as(err.toString()).isZero();

        assertThat(files(lake.resolve("claim"))).containsExactly("data_0.parquet");
        assertThat(run(
                        "import",
                        lake.toString(),
                        "--archive",
                        folder.resolve("again.duckdb").toString()))
                .as(err.toString())
                .isZero();
        assertThat(value(folder.resolve("again.duckdb"), "SELECT count(*) FROM claim"))
                .isEqualTo("0");
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndStaysAsItIs() throws IOException {
        Path lake = Files.createDirectory(folder.resolve("lake"));
        Files.writeString(lake.resolve("notes.txt"), "mine");

        assertThat(export(lake)).isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "palmares: " + lake + " is not empty (it has notes.txt); an export wants a folder that does"
                                + " not exist yet" + System.lineSeparator());
        assertThat(lake.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void onlyParquetIsParted() {
        Path lake = folder.resolve("lake");

        assertThat(run(
                        "export",
                        lake.toString(),
                        "--format",
                        "csv",
                        "--partition-by",
                        "race",
                        "--archive",
                        original.toString()))
                .isEqualTo(2);
        assertThat(err)
                .hasToString("palmares: --partition-by makes folders of Parquet files; use it with --format parquet"
                        + System.lineSeparator());
        assertThat(lake).doesNotExist();
    }

    private int export(Path lake) {
        return export(lake, original);
    }

    private int export(Path lake, Path archive) {
        return run(
                "export",
                lake.toString(),
                "--format",
                "parquet",
                "--partition-by",
                "race",
                "--archive",
                archive.toString());
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Results are resolved anew from the claims; the original's were made before the last of these. */
    private static void assertSameButForResults(Path other) throws SQLException {
        List<String> tables =
                new ArrayList<>(List.of(value(original, "SELECT string_agg(table_name, ',') FROM duckdb_tables()")
                        .split(",")));
        tables.remove("result");
        for (String table : tables) {
            assertThat(value(
                            other,
                            "ATTACH '" + original + "' AS o (READ_ONLY); SELECT count(*) FROM ((FROM o." + table
                                    + " EXCEPT ALL FROM " + table + ") UNION ALL (FROM " + table
                                    + " EXCEPT ALL FROM o." + table + "))"))
                    .as(table)
                    .isEqualTo("0");
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
