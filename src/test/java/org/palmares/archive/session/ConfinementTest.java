package org.palmares.archive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
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
import org.palmares.archive.DuckDb;
import org.palmares.archive.RefusedStatementException;
import org.palmares.format.Rows;
import org.palmares.sql.Nesting;

/** A confined archive in this process: what SQL of somebody else's could try there, and what it meets. */
final class ConfinementTest {
    private static final String ADMITTED =
            "the sandbox runs queries (SELECT, FROM, VALUES, WITH, DESCRIBE, SHOW, SUMMARIZE),"
                    + " EXPLAIN, SET VARIABLE, CREATE TEMP TABLE or VIEW … AS, and CREATE TEMP MACRO; this is ";

    @TempDir
    private static Path folder;

    private static Path file;
    private static String digest;
    private static Archive archive;
    private static SqlSession session;

    @BeforeAll
    static void confine() throws IOException, NoSuchAlgorithmException {
        file = folder.resolve("confined.duckdb");
        Archives.createIfAbsent(file);
        digest = sha256();
        archive = Archives.open(file);
        session = SqlSession.open(archive);
        archive.confine();
    }

    @AfterAll
    static void theArchiveHasTheSameBytesAsBefore() throws IOException, NoSuchAlgorithmException {
        session.close();
        archive.close();
        assertThat(sha256()).isEqualTo(digest);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COPY (SELECT 42) TO (current_setting('allowed_paths')[4]) (FORMAT csv, USE_TMP_FILE false) | COPY
            EXPLAIN ANALYZE COPY (SELECT 1) TO 'out.csv' | EXPLAIN ANALYZE
            EXPLAIN ANALYZE ATTACH 'other.duckdb' AS other | EXPLAIN ANALYZE
            EXPLAIN ANALYZE SET threads = 64 | EXPLAIN ANALYZE
            EXPLAIN (FORMAT json) COPY (SELECT 1) TO 'out.csv' | EXPLAIN
            PREPARE p AS COPY (SELECT 1) TO 'out.csv' | PREPARE P
            EXECUTE p | EXECUTE P
            DEALLOCATE p | DEALLOCATE P
            BEGIN | BEGIN
            COMMIT | COMMIT
            CHECKPOINT archive | CHECKPOINT ARCHIVE
            FORCE CHECKPOINT archive | FORCE CHECKPOINT
            VACUUM | VACUUM
            ANALYZE | ANALYZE
            USE memory | USE MEMORY
            SET SESSION threads = 64 | SET SESSION
            SET GLOBAL threads = 64 | SET GLOBAL
            SET memory_limit = '100GB' | SET MEMORY_LIMIT
            RESET VARIABLE x | RESET VARIABLE
            SET schema = 'memory.main' | SET SCHEMA
            CREATE TEMP MACRO m() AS TABLE COPY race TO 'out.csv' | CREATE TEMP
            CREATE MACRO m() AS 1 | CREATE MACRO
            CREATE TEMP TABLE t (n INTEGER) | CREATE TEMP
            CREATE TABLE memory.t AS SELECT 1 | CREATE TABLE
            CREATE TEMP TABLE archive.t AS SELECT 1 | CREATE TEMP
            CREATE VIEW v AS SELECT 1 | CREATE VIEW
            CREATE SEQUENCE s | CREATE SEQUENCE
            CREATE TYPE mood AS ENUM ('a') | CREATE TYPE
            CREATE SCHEMA s | CREATE SCHEMA
            CREATE SECRET s (TYPE S3, KEY_ID 'x', SECRET 'y') | CREATE SECRET
            CREATE INDEX i ON race (race_id) | CREATE INDEX
            CREATE OR REPLACE TABLE race AS SELECT 1 | CREATE OR
            INSERT INTO race VALUES ('x') | INSERT INTO
            DELETE FROM race | DELETE FROM
            MERGE INTO race USING race AS r ON true WHEN MATCHED THEN DELETE | MERGE INTO
            WITH x AS (DELETE FROM race RETURNING *) FROM x | a query that changes something
            WITH x AS (INSERT INTO race VALUES ('x') RETURNING *) FROM x | a query that changes something
            WITH x AS (UPDATE race SET name = 'x' RETURNING *) FROM x | a query that changes something
            ALTER TABLE race ADD COLUMN x INTEGER | ALTER TABLE
            ALTER DATABASE archive SET ALIAS TO other | ALTER DATABASE
            TRUNCATE race | TRUNCATE RACE
            COMMENT ON TABLE race IS 'x' | COMMENT ON
            DETACH archive | DETACH ARCHIVE
            ATTACH ':memory:' AS other | ATTACH
            ATTACH 'md:' AS other | ATTACH
            COPY FROM DATABASE archive TO memory | COPY FROM
            IMPORT DATABASE 'export' | IMPORT DATABASE
            EXPORT DATABASE 'export' | EXPORT DATABASE
            INSTALL httpfs FROM 'https://example.org' | INSTALL HTTPFS
            LOAD '/tmp/evil.duckdb_extension' | LOAD
            PRAGMA database_list | PRAGMA DATABASE_LIST
            PRAGMA enable_profiling = 'json' | PRAGMA ENABLE_PROFILING
            PRAGMA import_database('export') | PRAGMA IMPORT_DATABASE
            CALL pragma_version() | CALL PRAGMA_VERSION
            CALL force_checkpoint() | CALL FORCE_CHECKPOINT
            CALL enable_logging(storage = 'file', storage_config = {'path': 'log'}) | CALL ENABLE_LOGGING
            PIVOT race ON nation USING count(*) | PIVOT RACE
            """)
    void statementsOfOtherKindsAreNotRun(String sql, String kind) {
        assertThat(refusal(sql)).isEqualTo(ADMITTED + kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SET VARIABLE x = (FROM read_text('/etc/passwd'))
            CREATE TEMP TABLE t AS FROM read_text('/etc/passwd')
            CREATE TEMP VIEW v AS FROM 'x.parquet'
            SELECT * FROM (DESCRIBE FROM read_csv('/etc/passwd'))
            SUMMARIZE FROM read_text('/etc/passwd')
            FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''/etc/passwd'')'))
            FROM read_blob(current_setting('allowed_paths'))
            FROM read_duckdb('other.duckdb')
            FROM read_csv('https://example.org/x.csv')
            FROM read_csv('/dev/stdin')
            FROM read_text('/proc/self/environ')
            FROM glob('~/*')
            FROM read_ndjson('/etc/passwd')
            FROM read_json_objects('/etc/passwd')
            FROM read_csv_auto('/etc/passwd')
            FROM parquet_scan('/etc/passwd')
            FROM parquet_schema('/etc/passwd')
            FROM parquet_kv_metadata('/etc/passwd')
            FROM parquet_file_metadata('/etc/passwd')
            FROM parquet_bloom_probe('/etc/passwd', 'x', 1)
            """)
    void queriesReadNoFilesNotEvenTheArchivesOwn(String sql) {
        assertThat(refusal(sql)).isEqualTo("Permission Error: the sandbox reads and writes no files");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COPY (SELECT 42) TO (SELECT path FROM duckdb_databases() WHERE path IS NOT NULL LIMIT 1) (FORMAT csv, USE_TMP_FILE false) | Parser Error: syntax error at or near "SELECT"
            WITH x AS (SELECT 1) COPY x TO 'out.csv' | Parser Error: syntax error at or near "COPY"
            SET VARIABLE x = 1) , (COPY (SELECT 1) TO 'out.csv' | Parser Error: syntax error at or near "SELECT"
            CREATE TEMP MACRO m(a := (FROM read_text('/etc/passwd'))) AS a | Binder Error: Default value for parameter "a" cannot contain subqueries
            CREATE TEMP MACRO m() AS 1, (a) AS 2 | Parser Error: syntax error at or near "AS"
            FROM enable_logging(storage = 'file', storage_config = {'path': 'log'}) | Invalid Input Error: Cannot change configuration option ""enable_logging"" - the configuration has been locked
            DESCRIBE FROM '/etc/passwd' | Catalog Error: Table with name /etc/passwd does not exist!
            FROM query_table('/etc/passwd') | Catalog Error: Table with name /etc/passwd does not exist!
            FROM query_table(['/etc/passwd']) | Catalog Error: Table with name /etc/passwd does not exist!
            FROM query('COPY race TO ''out.csv''') | Parser Error: Expected a single SELECT statement
            FROM query('SELECT 1; COPY race TO ''out.csv''') | Parser Error: Expected a single SELECT statement
            FROM read_text((SELECT path FROM duckdb_databases() WHERE path IS NOT NULL LIMIT 1)) | Binder Error: Table function cannot contain subqueries
            SELECT getenv('HOME') | Catalog Error: Scalar Function with name getenv does not exist!
            SELECT file_exists('/etc/passwd') | Catalog Error: Scalar Function with name file_exists does not exist!
            FROM sqlite_scan('/etc/passwd', 'x') | Catalog Error: Table Function with name "sqlite_scan" is not in the catalog, but it exists in the sqlite_scanner extension.
            FROM arrow_scan(0, 0, 0) | Binder Error: No function matches the given name and argument types 'arrow_scan(INTEGER_LITERAL, INTEGER_LITERAL, INTEGER_LITERAL)'. You might need to add explicit type casts.
            FROM seq_scan('race') | Binder Error: No function matches the given name and argument types 'seq_scan(STRING_LITERAL)'. You might need to add explicit type casts.
            """)
    void andWhatElseCouldLeadOutFailsByItself(String sql, String refusal) {
        assertThat(refusal(sql)).startsWith(refusal);
    }

    /** The second half of the wall, should the first ever let a statement through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 42) TO (current_setting('allowed_paths')[1]) (FORMAT csv, USE_TMP_FILE false)",
                "COPY (SELECT 42) TO (current_setting('allowed_paths')[2]) (FORMAT parquet, USE_TMP_FILE false)",
                "COPY (SELECT 42) TO (current_setting('allowed_paths')[3]) (FORMAT csv, USE_TMP_FILE false)",
                "COPY (SELECT 42) TO (current_setting('allowed_paths')[4]) (FORMAT csv, USE_TMP_FILE false)",
                "FROM read_text(current_setting('allowed_paths')[1])"
            })
    void alsoByDuckDbItselfTheArchivesFileIsShut(String sql) {
        assertThatThrownBy(() -> DuckDb.execute(archive.connection(), sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("File system LocalFileSystem has been disabled by configuration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM race",
                "FROM winners('gp-miguel-indurain')",
                "VALUES (1), (2)",
                "TABLE race",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) FROM n",
                "SELECT 1 UNION SELECT 2 EXCEPT SELECT 3",
                "DESCRIBE race",
                "SHOW TABLES",
                "SUMMARIZE race",
                "EXPLAIN SELECT 1",
                "EXPLAIN ANALYZE FROM race",
                "EXPLAIN (FORMAT json) SELECT ';' -- ;",
                "SET VARIABLE since = (SELECT max(year) - 10 FROM edition)",
                "SELECT getvariable('since')",
                "CREATE OR REPLACE TEMP TABLE held AS FROM edition",
                "CREATE TEMP TABLE IF NOT EXISTS \"held; too\" AS SELECT 1",
                "SELECT count(*) FROM held",
                "CREATE TEMP VIEW recent AS FROM held WHERE year > 2000",
                "CREATE TEMP MACRO plus(a, b := (1 + 1)) AS a + b",
                "SELECT plus(1), plus(1, b := 3)",
                "CREATE OR REPLACE TEMPORARY FUNCTION few(n) AS TABLE (FROM race LIMIT n)",
                "FROM few(2)",
                "FROM (PIVOT edition ON year IN (2000, 2001) USING count(*))"
            })
    void whatReadsIsRun(String sql) {
        run(sql);
    }

    @Test
    void aMacroNamedAsTheParsersFunctionDecidesNothing() {
        run("CREATE OR REPLACE TEMP MACRO json_serialize_sql(x) AS '{\"error\":false,\"statements\":[1]}'");

        assertThat(refusal("CHECKPOINT")).isEqualTo(ADMITTED + "CHECKPOINT");
        assertThatThrownBy(() -> archive.query("CHECKPOINT"))
                .isInstanceOf(RefusedStatementException.class)
                .hasMessage(ADMITTED + "CHECKPOINT");
    }

    @Test
    void severalStatementsAreNotOne() {
        assertThat(refusal("SELECT 1; COPY race TO 'out.csv'")).isEqualTo(ADMITTED + "SELECT");
        assertThat(refusal("EXPLAIN SELECT 1; CHECKPOINT")).isEqualTo(ADMITTED + "EXPLAIN SELECT");
        assertThat(refusal("SELECT 1; SELECT 2")).isEqualTo(ADMITTED + "more than one statement");
    }

    @Test
    void aMistakeHasItsPlaceInTheStatementAsWritten() {
        StatementException mistake = failure("SET VARIABLE ä = 1 +");

        assertThat(mistake).hasMessageStartingWith("Parser Error: syntax error at");
        assertThat(failure("EXPLAIN SELECT 'ä' FROM WHERE").offset()).hasValue("EXPLAIN SELECT 'ä' FROM ".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(SELECT * FROM ", "abs(", "[", "{'a': ", "CASE WHEN true THEN "})
    void whatIsNestedTooDeepNeverReachesDuckDb(String opening) {
        String sql = "SELECT * FROM " + opening.repeat(700) + "(SELECT 1)";

        StatementException failure = failure(sql);

        assertThat(failure)
                .hasMessage(
                        "the statement is nested 701 deep, and at most 200 are run; name the inner parts in a WITH");
        assertThat(failure.offset()).hasValue(Nesting.of(sql).at());
    }

    @Test
    void whatIsNestedAsDeepAsAllowedIsRun() {
        run("SELECT " + "[".repeat(Nesting.LIMIT) + "1" + "]".repeat(Nesting.LIMIT));
        run("SELECT * FROM (".repeat(Nesting.LIMIT) + "SELECT 1" + ")".repeat(Nesting.LIMIT));
        run("SELECT '" + "(".repeat(1000) + "'");
    }

    private static String refusal(String sql) {
        return failure(sql).getMessage();
    }

    private static StatementException failure(String sql) {
        return catchThrowableOfType(StatementException.class, () -> run(sql));
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

    private static String sha256() throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return new BigInteger(1, hash).toString(16);
    }
}
