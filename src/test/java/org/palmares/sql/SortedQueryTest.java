package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that is taken off a query and can be put on a larger one. */
final class SortedQueryTest {
    private static final List<String> COLUMNS = List.of("year", "wins");

    @Test
    void columnsOfTheAnswerSortAndOtherExpressionsAreAdded() {
        assertThat(SortedQuery.of("""
                        WITH a AS (SELECT 1 FROM b ORDER BY c)
                        SELECT year, (SELECT max(x) FROM y) AS wins FROM a
                        ORDER BY Wins DESC NULLS LAST, coalesce(d, e), year asc, a.name
                        """, COLUMNS))
                .contains(new SortedQuery(
                        """
                        WITH a AS (SELECT 1 FROM b ORDER BY c)
                        SELECT year, (SELECT max(x) FROM y) AS wins, coalesce(d, e) AS sorted_by_0, a.name AS sorted_by_1 FROM a
                        """, List.of("\"wins\" DESC NULLS LAST", "sorted_by_0", "\"year\" asc", "sorted_by_1"), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT year, wins FROM a",
                "SELECT year, wins FROM (SELECT * FROM b ORDER BY year)",
                "SELECT DISTINCT year, wins FROM a ORDER BY year",
                "SELECT year, wins FROM a ORDER BY year LIMIT 1",
                "SELECT year, wins FROM a UNION SELECT 1, 2 FROM b ORDER BY year",
                "SELECT year, wins FROM a ORDER BY 1",
                "SELECT year, wins FROM a ORDER BY ALL",
                "FROM a ORDER BY year",
                "SELECT 1 AS year, 2 AS wins ORDER BY year"
            })
    void whatIsNotSortedOrCanNotGrowIsLeft(String sql) {
        assertThat(SortedQuery.of(sql, COLUMNS)).isEmpty();
    }
}
