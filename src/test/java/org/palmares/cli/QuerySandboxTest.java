package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.archive.Archives;

/** The ways in which a script could try to leave the archive, and what it meets there. */
final class QuerySandboxTest {
    private static final String NO_FILES = "file system operations are disabled by configuration";

    @TempDir
    private static Path folder;

    private static Path archive;

    @BeforeAll
    static void makeArchive() {
        archive = folder.resolve("sandbox.duckdb");
        Archives.createIfAbsent(archive);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COPY (SELECT 1) TO 'out.csv'
            COPY (SELECT 1) TO '/dev/stdout'
            COPY race FROM '/etc/passwd'
            SELECT * FROM read_csv('/etc/passwd')
            SELECT * FROM read_text('/etc/passwd')
            SELECT * FROM read_blob('/etc/passwd')
            SELECT * FROM read_json('/etc/passwd')
            SELECT * FROM read_parquet('/etc/passwd')
            SELECT * FROM parquet_metadata('/etc/passwd')
            SELECT * FROM sniff_csv('/etc/passwd')
            SELECT * FROM query('FROM read_text(''/etc/passwd'')')
            SELECT * FROM glob('/etc/*')
            SELECT * FROM 'x.parquet'
            SELECT * FROM 'https://example.org/x.csv'
            ATTACH 'other.duckdb' AS other
            EXPORT DATABASE 'export'
            IMPORT DATABASE 'export'
            INSTALL spatial
            FORCE INSTALL spatial
            UPDATE EXTENSIONS
            CREATE PERSISTENT SECRET s (TYPE S3, KEY_ID 'x', SECRET 'y')
            """)
    void noFilesAndNoNetwork(String sql) {
        assertThat(refusal(sql)).contains(NO_FILES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SET enable_external_access = true
            SET lock_configuration = false
            SET temp_directory = '/tmp'
            SET home_directory = '/tmp'
            SET threads = 64
            SET profiling_output = 'profile.json'
            RESET memory_limit
            PRAGMA memory_limit = '100GB'
            PRAGMA threads = 64
            CALL enable_logging(storage = 'file', storage_config = {'path': 'log'})
            """)
    void noSettings(String sql) {
        assertThat(refusal(sql)).contains("the configuration has been locked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LOAD httpfs            | Loading external extensions is disabled through configuration
            SELECT getenv('HOME')  | Scalar Function with name getenv does not exist!
            UPDATE race SET name = 'x'   | attached in read-only mode!
            CREATE TABLE t (n INTEGER)   | attached in read-only mode!
            DROP MACRO TABLE winners     | attached in read-only mode!
            SELECT list(range) FROM range(1000000000)  | Out of Memory Error
            """)
    void noExtensionsNoEnvironmentNoChangesAndNoMemoryWithoutBounds(String sql, String refusal) {
        assertThat(refusal(sql)).contains(refusal);
    }

    @Test
    void noTimeWithoutBounds() {
        assertThat(refusal("SELECT count(*) FROM range(1000000000000) WHERE range % 7 = 3", "--timeout", "1"))
                .isEqualTo("palmares: -c:1:1: stopped after 1 s; --timeout allows more\n");
    }

    @Test
    void theArchiveItselfCanBeAsked() {
        StringWriter out = new StringWriter();

        int exitCode = Main.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "query",
                "--sandbox",
                "--archive",
                archive.toString(),
                "--format",
                "csv",
                "-c",
                "SELECT rider, years FROM repeat_winners($race) WHERE rider LIKE 'Ion%'",
                "-p",
                "race=gp-miguel-indurain");

        assertThat(exitCode).isZero();
        assertThat(out).hasToString("rider,years\nIon Izagirre,\"2016, 2023\"\n");
    }

    private static String refusal(String sql, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("query", "--sandbox", "--archive", archive.toString(), "--format", "csv", "-c", sql),
                        Stream.of(options))
                .toArray(String[]::new);
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(filesThatAStatementCouldHaveWritten()).isEmpty();
        return err.toString();
    }

    private static Stream<Path> filesThatAStatementCouldHaveWritten() {
        return Stream.of("out.csv", "other.duckdb", "export", "profile.json", "log", ".tmp")
                .map(Path::of)
                .filter(Files::exists);
    }
}
