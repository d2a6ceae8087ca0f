package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archives;
import org.palmares.archive.QueryException;
import org.palmares.ask.Palmares;

/** An archive that somebody else made, whose views and macros would read files of the machine it is asked on. */
final class ArchiveFromElsewhereTest {
    private static final String SECRET = "the secret of this machine";

    @TempDir
    private static Path folder;

    private static Path secret;
    private static Path macros;
    private static Path views;
    private static Path table;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeArchives() throws IOException, SQLException {
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        table = Files.writeString(folder.resolve("mine.csv"), "n\n7\n");
        macros = folder.resolve("macros.duckdb");
        Archives.createIfAbsent(macros);
        views = Files.copy(macros, folder.resolve("views.duckdb"));
        String theft = "(SELECT content FROM read_text('" + secret + "'))";
        change(
                macros,
                "CREATE VIEW gift AS SELECT " + theft + " AS words",
                "CREATE MACRO stolen() AS " + theft,
                "CREATE MACRO gifts() AS TABLE SELECT " + theft + " AS words",
                "CREATE OR REPLACE MACRO winners(race, since := NULL, until := NULL, standing := NULL) AS TABLE"
                        + " SELECT " + theft + " AS race_id, 1999 AS year");
        change(
                views,
                "CREATE TABLE result_before AS FROM result",
                "DROP TABLE result",
                "CREATE VIEW result AS SELECT * REPLACE (" + theft + " AS team) FROM result_before",
                "DROP TABLE reject",
                "CREATE VIEW reject AS SELECT 1 AS import_id, " + theft
                        + " AS file, 1 AS line, '' AS text, 'x' AS reason");
    }

    private static void change(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "macros, winners roubaix",
        "macros, ask most-wins roubaix",
        "macros, report gp-miguel-indurain -o FOLDER/pages",
        "macros, chart bar -c FROM+gift -o FOLDER/chart.svg",
        "macros, query -f csv -c FROM+gift",
        "macros, query -f csv -c SELECT+stolen()",
        "macros, query -o FOLDER/gift.parquet -c FROM+gift",
        "macros, query --write -f csv -c FROM+gift",
        "macros, query --write -c CREATE+TABLE+kept+AS+FROM+gift",
        "macros, query --sandbox -f csv -c FROM+gift",
        "views, winners roubaix",
        "views, edition roubaix 2019",
        "views, rejects",
        "views, export FOLDER/copy --format csv",
        "views, riders merge ion-izagirre gorka-izagirre",
        "views, import pom.xml",
    })
    void isDataAndReadsNothingForACommand(String archive, String call) throws IOException {
        String[] words = (call.replace("FOLDER", folder.toString()) + " --archive "
                        + folder.resolve(archive + ".duckdb"))
                .split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace('+', ' ');
        }
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);

        assertThat(out + "" + err).doesNotContain(SECRET);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(secret))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void theRefusalSaysWhy() {
        assertThat(query("FROM gift")).isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "palmares: -c:1:1: Permission Error: Cannot access file \"" + secret
                                + "\": what an archive holds reads and writes no files; only a script that names a file itself can\n");
    }

    @Test
    void aViewIsNoTableToExportOrToWriteInto() {
        String refused =
                "palmares: reject in " + views + " is a view, where an archive has a table; it was left untouched\n";
        assertThat(run("export", folder.resolve("copy").toString(), "--format", "csv", "--archive", views.toString()))
                .isEqualTo(1);
        assertThat(run("import", table.toString(), "--archive", views.toString()))
                .isEqualTo(1);
        assertThat(err).hasToString(refused + refused);
    }

    @Test
    void inJavaItReadsNothingEither() {
        try (Palmares palmares = Palmares.open(macros)) {
            assertThatThrownBy(() -> palmares.archive().query("FROM gift"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("what an archive holds reads and writes no files");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM 'FILE'",
                "FROM \"FILE\"",
                "SELECT n FROM range(1), 'FILE'",
                "FROM range(1) JOIN 'FILE' ON true SELECT n",
                "FROM read_csv('FILE')",
                "FROM read_csv_auto(['FILE'])",
                "FROM \"read_csv\" ('FILE')",
                "SET VARIABLE f = 'FILE'; FROM read_csv(getvariable('f'))",
                "CREATE TEMP TABLE t (n INTEGER); COPY t FROM 'FILE'; FROM t",
                "WITH t AS (FROM 'FILE') FROM t",
                "FROM query('FROM ''FILE''')",
                "FROM query_table('FILE')",
                "CREATE TEMP MACRO t() AS TABLE FROM 'FILE'; FROM t()",
            })
    void theUsersOwnScriptReadsTheFilesThatItNames(String sql) {
        assertThat(query(sql.replace("FILE", table.toString())))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("n\n7\n");
    }

    @Test
    void theUsersOwnScriptWritesTheFilesThatItNames() {
        Path written = folder.resolve("written.csv");
        assertThat(query("COPY (SELECT 7 AS n) TO '" + written + "'")).isZero();
        assertThat(written).hasContent("n\n7\n");
        assertThat(query("ATTACH '" + folder.resolve("other.duckdb")
                        + "' AS other; CREATE TABLE other.t AS SELECT 7 AS n; DETACH other"))
                .isZero();
    }

    private int query(String sql) {
        return run("query", "-f", "csv", "-c", sql, "--archive", macros.toString());
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
