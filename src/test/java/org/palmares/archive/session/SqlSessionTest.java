package org.palmares.archive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.format.Column;
import org.palmares.format.Kind;
import org.palmares.format.Nested;
import org.palmares.format.Rows;

final class SqlSessionTest {
    private static Archive archive;
    private static SqlSession session;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
        session = SqlSession.open(archive);
    }

    @AfterAll
    static void close() {
        session.close();
        archive.close();
    }

    @Test
    void plainTypesComeAsTheyAre() {
        assertThat(first("""
                SELECT 1::TINYINT, 2::SMALLINT, 3::INTEGER, 4::BIGINT, 5::HUGEINT, 6::UBIGINT, 7.50::DECIMAL(5, 2), 0.1::DOUBLE,
                    TRUE, 'é', DATE '2023-04-01', TIMESTAMP '2023-04-01 12:30:00', TIMESTAMPTZ '2023-04-01 12:30:00+02'
                """))
                .containsExactly(
                        (short) 1,
                        (short) 2,
                        3,
                        4L,
                        BigInteger.valueOf(5),
                        BigInteger.valueOf(6),
                        new BigDecimal("7.50"),
                        0.1,
                        true,
                        "é",
                        LocalDate.of(2023, 4, 1),
                        LocalDateTime.of(2023, 4, 1, 12, 30),
                        Instant.parse("2023-04-01T10:30:00Z"));
    }

    @Test
    void otherTypesComeAsDuckDbWritesThem() {
        assertThat(first("SELECT [1, 2], {'a': 1}, INTERVAL 3 DAY, TIME '01:02:03', 'x'::ENUM('x'), NULL, 1::TINYINT"))
                .isEqualTo(Arrays.asList(
                        new Nested(List.of(1, 2), "[1, 2]"),
                        new Nested(Map.of("a", 1), "{'a': 1}"),
                        "3 days",
                        LocalTime.of(1, 2, 3),
                        "x",
                        null,
                        (short) 1));
    }

    @Test
    void unknownIsNullInEveryType() {
        assertThat(first("SELECT NULL::INTEGER, NULL::DECIMAL(5, 2), NULL::VARCHAR, NULL::DATE, NULL::TIMESTAMP"))
                .containsOnlyNulls()
                .hasSize(5);
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        try (Rows rows = rows("SELECT 1 AS n, 2 AS n, 'x' AS n_1", Map.of())) {
            assertThat(rows.columns())
                    .containsExactly(
                            new Column("n", Kind.INTEGER),
                            new Column("n_1", Kind.INTEGER),
                            new Column("n_1_1", Kind.TEXT));
        }
    }

    @Test
    void rowsComeInChunksWithoutLosingOne() {
        long sum = 0;
        try (Rows rows = rows("FROM range(100000)", Map.of())) {
            while (rows.next()) {
                sum += (Long) rows.value(0);
            }
        }
        assertThat(sum).isEqualTo(4999950000L);
    }

    @Test
    void valuesAreBoundByName() {
        assertThat(first(
                        "SELECT rider FROM repeat_winners($race) ORDER BY rider LIMIT $n",
                        Map.of("race", "strade-bianche", "n", 1)))
                .containsExactly("Fabian Cancellara");
        assertThat(first("SELECT '$x' || $x || $y || $x", Map.of("x", "'; DROP TABLE race; --", "y", 1)))
                .containsExactly("$x'; DROP TABLE race; --1'; DROP TABLE race; --");
    }

    @Test
    void whatHasNoRowsSaysWhatItChanged() {
        assertThat(session.run("CREATE TEMP TABLE t (n INTEGER)", Map.of()))
                .isEqualTo(new Outcome.Done(OptionalLong.empty()));
        assertThat(session.run("INSERT INTO t VALUES (1), (2)", Map.of()))
                .isEqualTo(new Outcome.Done(OptionalLong.of(2)));
        assertThat(first("SELECT sum(n) FROM t")).containsExactly(BigInteger.valueOf(3));
    }

    @Test
    void anUnknownNameIsToldWithTheNearestOfTheArchiveAndItsPlace() {
        StatementException macro = failure("SELECT *\nFROM repeat_winer('x')");
        assertThat(macro)
                .hasMessage("Catalog Error: Table Function with name repeat_winer does not exist!"
                        + " The nearest: repeat_winners");
        assertThat(macro.offset()).isEqualTo(OptionalInt.of(14));

        assertThat(failure("FROM racs"))
                .hasMessage("Catalog Error: Table with name racs does not exist! The nearest: race");
        assertThat(failure("SELECT 'é', nam FROM race"))
                .hasMessage("Binder Error: Referenced column \"nam\" not found in FROM clause!\n"
                        + "Candidate bindings: \"name\", \"nation\"")
                .satisfies(error -> assertThat(error.offset()).isEqualTo(OptionalInt.of(12)));
    }

    @Test
    void anErrorWhileRowsComeKeepsItsWords() {
        assertThatThrownBy(() -> all("SELECT CAST('a' || range AS INTEGER) FROM range(3)", Map.of()))
                .isInstanceOf(StatementException.class)
                .hasMessage("Conversion Error: Could not convert string 'a0' to INT32");
        assertThatThrownBy(() -> all(
                        "SELECT range, CASE WHEN range = 5000000 THEN error('late') END FROM range(9000000)", Map.of()))
                .isInstanceOf(StatementException.class)
                .hasMessage("Invalid Input Error: late");
    }

    @Test
    void aFailureLeavesTheSessionUsable() {
        failure("SELEC 1");

        assertThat(first("SELECT 1")).containsExactly(1);
    }

    @Test
    void aRunningStatementCanBeStopped() throws InterruptedException {
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(300);
                session.cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopper.start();
        assertThatThrownBy(() -> all("SELECT count(*) FROM range(1000000000000) WHERE range % 7 = 3", Map.of()))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.isInterrupted()).isTrue());
        stopper.join();
        assertThat(first("SELECT 1")).containsExactly(1);
    }

    private static StatementException failure(String sql) {
        return catchThrowableOfType(StatementException.class, () -> all(sql, Map.of()));
    }

    private static Rows rows(String sql, Map<String, ?> parameters) {
        return ((Outcome.Result) session.run(sql, parameters)).rows();
    }

    private static List<Object> first(String sql) {
        return first(sql, Map.of());
    }

    private static List<Object> first(String sql, Map<String, ?> parameters) {
        return all(sql, parameters).get(0);
    }

    private static List<List<Object>> all(String sql, Map<String, ?> parameters) {
        List<List<Object>> all = new ArrayList<>();
        try (Rows rows = rows(sql, parameters)) {
            while (rows.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    cells.add(rows.value(i));
                }
                all.add(cells);
            }
        }
        return all;
    }
}
