package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which calls of a query give the same whatever else stands in it. */
final class MacroCallTest {
    @Test
    void callsOfConstantsAndParametersAreFoundInTheirOrder() {
        assertThat(
                        calls(
                                "FROM winners(race := $race) AS w JOIN Gaps('a, (b', k := 10, x := NULL, y := -1.5) USING (year), gaps ( )"))
                .containsExactly("winners(race := $race)", "Gaps('a, (b', k := 10, x := NULL, y := -1.5)", "gaps ( )");
    }

    @Test
    void whatDependsOnTheQueryOrIsNoCallOfTheseIsNot() {
        assertThat(calls("""
                SELECT winners, gaps.year, 'gaps()', x.gaps()
                FROM winners(race := r.race_id), gaps(k := (SELECT 1)), gaps("k"), other(), gaps(k := wanted) -- gaps()
                """)).isEmpty();
        assertThat(calls("FROM gaps(")).isEmpty();
    }

    private static List<String> calls(String sql) {
        return MacroCall.in(sql, Set.of("winners", "gaps")).stream()
                .map(call -> call.text(sql))
                .toList();
    }
}
