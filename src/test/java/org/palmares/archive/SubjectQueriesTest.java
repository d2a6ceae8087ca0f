package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** Asking of many subjects at once, beside asking of one after the other. */
final class SubjectQueriesTest {
    private static final List<String> RIDERS = List.of("ion-izagirre", "nobody", "eddy-merckx", "o'nobody", "jan-raas");

    private static Archive plain;
    private static Archive keeping;
    private static SubjectQueries ofRiders;

    @BeforeAll
    static void open() {
        plain = Archives.inMemory();
        keeping = Archives.inMemory().withoutFiles().keepingAnswers();
        ofRiders = keeping.ofSubjects("rider", RIDERS);
    }

    @AfterAll
    static void close() {
        plain.close();
        keeping.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name, birth_date, $rider AS given FROM rider WHERE rider_id = $rider",
                "SELECT count(*) AS n, min(year) AS first, avg(rank) AS place FROM standings() WHERE rider_id = $rider",
                "SELECT race_id, team, gap_s FROM standings() WHERE rider_id = $rider ORDER BY year DESC, rank, race_id",
                """
                WITH won AS (SELECT race_id, year FROM winners() WHERE rider_id = $rider)
                SELECT race_id AS race, count(*) AS wins, count(*) FILTER (year = (SELECT max(year) FROM won)) AS last
                FROM won GROUP BY race_id ORDER BY wins DESC, race_id
                """,
                "SELECT year FROM winners() WHERE rider_id = $rider ORDER BY year LIMIT 2",
                "SELECT year, race_id FROM winners('monuments') WHERE rider_id = $rider ORDER BY ALL",
                "SELECT year FROM winners('paris-roubaix') WHERE rider_id = $rider UNION ALL SELECT 1 ORDER BY year",
                "SELECT s.year, subject FROM (SELECT *, 'x' AS subject FROM standings()) AS s WHERE s.rider_id = $rider ORDER BY s.year, race_id",
                "SELECT count(*) AS races FROM race"
            })
    void theAnswersAreThoseOfAskingOneByOne(String sql) {
        for (String rider : RIDERS) {
            Map<String, String> parameters = Map.of("rider", rider);
            assertSame(ofRiders.query(sql, parameters), plain.query(sql, parameters));
        }
    }

    @Test
    void subjectsAreWholeNumbersToo() {
        SubjectQueries ofYears = keeping.ofSubjects("year", List.of(1913, 2014));
        String sql =
                "SELECT race_id, rider, $year + 1 AS next FROM winners() WHERE year = $year ORDER BY race_id, rider_id";
        for (int year : List.of(1913, 2014, 1999)) {
            assertSame(ofYears.query(sql, Map.of("year", year)), plain.query(sql, Map.of("year", year)));
        }
    }

    @Test
    void aKeptAnswerIsMadeAnewForOtherArguments() {
        String sql = "SELECT count(*) AS n FROM winners(race := $race)";
        for (String race : List.of("paris-roubaix", "gp-miguel-indurain", "paris-roubaix")) {
            assertSame(keeping.query(sql, Map.of("race", race)), plain.query(sql, Map.of("race", race)));
        }
    }

    @Test
    void whatIsWrongIsToldAsOfOneSubject() {
        Map<String, String> parameters = Map.of("rider", "jan-raas");
        assertThatThrownBy(() -> ofRiders.query("SELECT *\nFROM winers WHERE rider_id = $rider", parameters))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("winers does not exist")
                .hasMessageContaining("LINE 2:");
        assertThatThrownBy(() -> ofRiders.query("SELECT $other, $rider", parameters))
                .hasMessage("no value for the parameter $other; given are $rider");
        assertThatThrownBy(() -> keeping.query("FROM winners(race := $race)", Map.of("race", "roubais")))
                .hasMessageContaining("no race or set has the id 'roubais'");
    }

    private static void assertSame(Table given, Table expected) {
        assertThat(given.columnNames()).isEqualTo(expected.columnNames());
        assertThat(given.types()).isEqualTo(expected.types());
        assertThat(given.printAll()).isEqualTo(expected.printAll());
    }
}
