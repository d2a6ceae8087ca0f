package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements open the door to files, because they name one themselves. */
final class FileUseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM 'results.csv'",
                "from \"results.parquet\"",
                "FROM results.csv",
                "FROM a, 'b/c.json'",
                "COPY race TO 'x.csv'",
                "EXPLAIN ANALYZE COPY race TO 'x.csv'",
                "FROM /* here */ READ_CSV($file)",
                "FROM \"read_csv\"($file)",
                "SELECT * FROM glob('*')",
                "ATTACH 'x.duckdb'",
                "SET temp_directory = '/tmp'",
                "FROM query('FROM x')"
            })
    void reachesForFiles(String sql) {
        assertThat(FileUse.isIn(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FROM winners('roubaix.csv')",
                "SELECT name FROM race WHERE name = 'read_csv(x)' -- FROM 'a.csv'",
                "FROM \"race\"",
                "FROM archive.main.race",
                "SET VARIABLE since = 1990",
                "SELECT copies, read FROM archive.main.copy_of",
                "SELECT trim(both FROM name) FROM race"
            })
    void doesNot(String sql) {
        assertThat(FileUse.isIn(sql)).isFalse();
    }
}
