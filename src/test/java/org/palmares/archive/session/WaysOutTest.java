package org.palmares.archive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.format.Rows;

/** More ways out of a confined archive, by detours: nested, quoted, computed, disguised. {@link ConfinementTest} has the direct ones. */
final class WaysOutTest {
    private static final String ADMITTED =
            "the sandbox runs queries (SELECT, FROM, VALUES, WITH, DESCRIBE, SHOW, SUMMARIZE),"
                    + " EXPLAIN, SET VARIABLE, CREATE TEMP TABLE or VIEW … AS, and CREATE TEMP MACRO; this is ";

    @TempDir
    private static Path folder;

    private static Path file;
    private static byte[] before;
    private static Archive archive;
    private static SqlSession session;

    @BeforeAll
    static void confine() throws IOException {
        file = folder.resolve("confined.duckdb");
        Archives.createIfAbsent(file);
        before = Files.readAllBytes(file);
        archive = Archives.open(file);
        session = SqlSession.open(archive);
        archive.confine();
    }

    @AfterAll
    static void nothingHasChanged() throws IOException {
        session.close();
        archive.close();
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Path.of("out.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH a AS (WITH b AS (FROM read_text('/etc/passwd')) FROM b) FROM a",
                "SELECT (SELECT content FROM read_text('/etc/passwd'))",
                "FROM race WHERE EXISTS (FROM read_blob('/etc/passwd'))",
                "FROM race ORDER BY (SELECT content FROM read_text('/etc/passwd'))",
                "FROM race LIMIT (SELECT size FROM read_blob('/etc/passwd'))",
                "VALUES ((SELECT content FROM read_text('/etc/passwd')))",
                "SELECT 1 UNION ALL SELECT content FROM read_text('/etc/passwd')",
                "WITH RECURSIVE r AS (SELECT content FROM read_text('/etc/passwd') UNION ALL FROM r) FROM r",
                "FROM (VALUES (1)) v, LATERAL (FROM read_text('/etc/passwd'))",
                "SELECT list_transform([1], lambda x: (SELECT content FROM read_text('/etc/passwd')))",
                "FROM (PIVOT (FROM read_csv('/etc/passwd')) ON column0 IN ('a') USING count(*))",
                "FROM 'x.csv'",
                "FROM \"x.json\"",
                "FROM x.parquet",
                "TABLE 'x.csv'",
                "DESCRIBE 'x.csv'",
                "SUMMARIZE 'x.csv'",
                "FROM race SEMI JOIN 'x.csv' ON true",
                "FROM race POSITIONAL JOIN 'x.csv'",
                "FROM 'https://example.org/x.parquet'",
                "FROM 's3://bucket/x.parquet'",
                "FROM 'hf://datasets/x.parquet'",
                "FROM sniff_csv('/etc/passwd')",
                "FROM read_csv('/etc/passwd', columns = {'a': 'VARCHAR'}, auto_detect = false)",
                "FROM read_csv('| cat /etc/passwd')",
                "FROM read_text(['/etc/*', '/home/*'])",
                "FROM glob(['/etc/*'])",
                "FROM \"read_text\"('/etc/passwd')",
                "FROM system.main.read_text('/etc/passwd')",
                "FROM read_text/* ( */('/etc/passwd')",
                "FROM/*;*/read_text($$/etc/passwd$$)",
                "FROM read_text(E'\\x2fetc\\x2fpasswd')",
                "FROM read_text(chr(47) || 'etc' || chr(47) || 'passwd')",
                "FROM read_text('file:///etc/passwd')",
                "FROM read_text('../../../../../../etc/passwd')",
                "FROM read_text('/proc/self/fd/3')",
                "FROM query('SELECT * FROM query(''FROM read_text(''''/etc/passwd'''')'')')",
                "EXPLAIN ANALYZE FROM read_text('/etc/passwd')",
                "DESCRIBE FROM read_csv('/etc/passwd')"
            })
    void aFileIsNotReadByWhateverDetour(String sql) {
        assertThat(refusal(sql)).isEqualTo("Permission Error: the sandbox reads and writes no files");
    }

    @Test
    void aNameThatIsHandedOnIsNotReadEither() {
        String refused = "Permission Error: the sandbox reads and writes no files";
        run("SET VARIABLE place = '/etc/' || 'passwd'");
        assertThat(refusal("FROM read_text(getvariable('place'))")).isEqualTo(refused);
        assertThat(refusal("FROM query('FROM read_text(' || chr(39) || getvariable('place') || chr(39) || ')')"))
                .isEqualTo(refused);
        run("CREATE TEMP TABLE places AS SELECT '/etc/passwd' AS place");
        assertThat(refusal("SELECT t.content FROM places, LATERAL (FROM read_text(place)) t"))
                .isNotEmpty();
        assertThat(refusal("CREATE TEMP TABLE stolen AS FROM read_text(getvariable('place'))"))
                .isEqualTo(refused);
    }

    @Test
    void aMacroOfTheScriptOpensNothing() {
        String refused = "Permission Error: the sandbox reads and writes no files";
        assertThat(refusalOfEither("CREATE TEMP MACRO leak(f) AS TABLE FROM read_text(f)", "FROM leak('/etc/passwd')"))
                .isEqualTo(refused);
        assertThat(refusalOfEither(
                        "CREATE TEMP MACRO leaked(f) AS (SELECT content FROM read_text(f))",
                        "SELECT leaked('/etc/passwd')"))
                .isEqualTo(refused);
        assertThat(refusalOfEither("CREATE TEMP VIEW view_of_it AS FROM read_text('/etc/passwd')", "FROM view_of_it"))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT 1;; COPY race TO 'out.csv' | SELECT
            SELECT 1 --\\n; COPY race TO 'out.csv' | SELECT
            SELECT 1\\u0000; COPY race TO 'out.csv' | SELECT
            SELECT E'\\\\'; COPY race TO 'out.csv'; --' | SELECT
            SELECT $x$ $x$; COPY race TO 'out.csv' --$x$ | SELECT
            SELECT '\\'; COPY race TO 'out.csv' --' | SELECT
            /* SELECT */ COPY race TO 'out.csv' | COPY RACE
            -- SELECT\\nCOPY race TO 'out.csv' | COPY RACE
            /* /* */ SELECT 1 */ COPY race TO 'out.csv' | COPY RACE
            \\uFEFFCOPY race TO 'out.csv' | something else
            \\u00A0COPY race TO 'out.csv' | something else
            EXPLAIN EXPLAIN COPY race TO 'out.csv' | EXPLAIN EXPLAIN
            COPY race FROM '/etc/passwd' | COPY RACE
            COPY (SELECT 1) TO '/dev/stdout' | COPY
            CREATE TEMP TABLE main.t AS SELECT 1 | CREATE TEMP
            CREATE TEMP TABLE t AS EXECUTE p | CREATE TEMP
            CREATE TEMP TABLE t AS SELECT 1; COPY t TO 'out.csv' | CREATE TEMP
            CREATE TEMP VIEW v AS COPY race TO 'out.csv' | CREATE TEMP
            CREATE TEMP MACRO archive.main.winners(x) AS 1 | CREATE TEMP
            CREATE OR REPLACE MACRO winners(race) AS TABLE SELECT 1 | CREATE OR
            CREATE PERSISTENT SECRET s (TYPE http) | CREATE PERSISTENT
            DROP MACRO winners | DROP MACRO
            UPDATE EXTENSIONS | UPDATE EXTENSIONS
            FORCE INSTALL json | FORCE INSTALL
            LOAD json | LOAD JSON
            ATTACH OR REPLACE '/tmp/x.db' AS archive | ATTACH OR
            ATTACH IF NOT EXISTS '/tmp/x.sqlite' AS y (TYPE sqlite) | ATTACH IF
            EXPORT DATABASE 'x' (FORMAT parquet) | EXPORT DATABASE
            PREPARE p AS SELECT 1 | PREPARE P
            EXECUTE p('x') | EXECUTE P
            SET profiling_output = 'x' | SET PROFILING_OUTPUT
            SET log_query_path = 'x' | SET LOG_QUERY_PATH
            RESET memory_limit | RESET MEMORY_LIMIT
            START TRANSACTION | START TRANSACTION
            CALL read_text('/etc/passwd') | CALL READ_TEXT
            PRAGMA table_info('race') | PRAGMA TABLE_INFO
            WITH x AS MATERIALIZED (DELETE FROM race RETURNING *) SELECT 1 | a query that changes something
            SELECT * FROM (WITH x AS (DELETE FROM race RETURNING *) FROM x) | a query that changes something
            SELECT (WITH x AS (UPDATE race SET name = 'x' RETURNING name) SELECT max(name) FROM x) | a query that changes something
            EXPLAIN ANALYZE WITH x AS (DELETE FROM race RETURNING *) FROM x | a query that changes something
            SET VARIABLE x = (WITH y AS (DELETE FROM race RETURNING *) SELECT count(*) FROM y) | a query that changes something
            """)
    void aStatementOfAnotherKindIsNotRunHoweverDisguised(String sql, String kind) {
        assertThat(refusal(unescaped(sql))).isEqualTo(ADMITTED + kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SET VARIABLE x = 1; SET threads = 64 | Parser Error: syntax error at or near ";"
            SET VARIABLE x = 1, threads = 64 | Parser Error: SET can only contain a single value
            EXPLAIN (ANALYZE) COPY race TO 'out.csv' | Parser Error: syntax error at or near "ANALYZE"
            CREATE TEMP MACRO m(a) AS a); COPY (SELECT 1) TO 'out.csv' -- | Parser Error: syntax error at or near ")"
            (COPY race TO 'out.csv') | Parser Error: syntax error at or near "COPY"
            FROM (DELETE FROM race RETURNING *) | Parser Error: syntax error at or near "FROM"
            C\\u200BOPY race TO 'out.csv' | Parser Error: syntax error at or near "C"
            \\uFF23OPY race TO 'out.csv' | Parser Error: syntax error at or near "\\uFF23OPY"
            SELECT 1\\u037E COPY race TO 'out.csv' | Parser Error: syntax error at or near "COPY"
            FROM \\uFF52ead_text('/etc/passwd') | Catalog Error: Table Function with name \\uFF52ead_text does not exist!
            FROM '/etc/passwd' | Catalog Error: Table with name /etc/passwd does not exist!
            SELECT nextval('archive.main.import_number') | Invalid Input Error: Cannot execute statement of type "EXECUTE" on database "archive" which is attached in read-only mode!
            FROM disable_logging() | Invalid Input Error: Cannot change configuration option ""enable_logging"" - the configuration has been locked
            FROM enable_profiling() | Invalid Input Error: Cannot change configuration option ""enable_profiling"" - the configuration has been locked
            SELECT system('id') | Catalog Error: Scalar Function with name system does not exist!
            SELECT load_extension('/tmp/x.so') | Catalog Error: Scalar Function with name load_extension does not exist!
            """)
    void whatNeitherReadsNorIsOfAnotherKindFailsByItself(String sql, String refusal) {
        assertThat(refusal(unescaped(sql))).startsWith(unescaped(refusal));
    }

    /** The text block's own escapes are for the compiler; these are for characters that a source file should not hold. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.startsWith("\\n", i)) {
                plain.append('\n');
                i++;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static String refusalOfEither(String definition, String use) {
        StatementException failure = catchThrowableOfType(StatementException.class, () -> run(definition));
        return failure != null ? failure.getMessage() : refusal(use);
    }

    private static String refusal(String sql) {
        return catchThrowableOfType(StatementException.class, () -> run(sql)).getMessage();
    }

    private static void run(String sql) {
        if (session.run(sql, Map.of()) instanceof Outcome.Result result) {
            try (Rows rows = result.rows()) {
                while (rows.next()) {
                    // Read to the end: some failures come with the rows.
                }
            }
        }
    }
}
