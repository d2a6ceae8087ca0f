package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SqlMutatorTest {
    @Test
    void comparisonsAreTurnedAndTheirBoundariesMoved() {
        assertThat(mutants("SELECT a = 1, b < 2, c >= 3"))
                .containsExactly(
                        "SELECT a <> 1, b < 2, c >= 3",
                        "SELECT a = 1, b <= 2, c >= 3",
                        "SELECT a = 1, b >= 2, c >= 3",
                        "SELECT a = 1, b < 2, c > 3",
                        "SELECT a = 1, b < 2, c < 3");
    }

    @Test
    void argumentsLambdasQuotesAndCommentsAreLeft() {
        assertThat(mutants("SELECT f(x := 1), l -> 2, 'a = b' -- a = b AND c\n"))
                .isEmpty();
        assertThat(mutants("CREATE OR REPLACE TABLE IF NOT EXISTS t (a INTEGER NOT NULL)"))
                .isEmpty();
    }

    @Test
    void connectivesAndNotAreTurnedButNotTheAndOfBetween() {
        assertThat(mutants("SELECT x BETWEEN 1 AND 2 AND y OR NOT z"))
                .containsExactly(
                        "SELECT x BETWEEN 1 AND 2 OR y OR NOT z",
                        "SELECT x BETWEEN 1 AND 2 AND y AND NOT z",
                        "SELECT x BETWEEN 1 AND 2 AND y OR z");
        assertThat(mutants("SELECT a IS NULL, b IS NOT NULL"))
                .containsExactly("SELECT a IS NOT NULL , b IS NOT NULL", "SELECT a IS NULL, b IS NULL");
    }

    @Test
    void coalesceAndBranchesOfCaseAreDropped() {
        assertThat(mutants("SELECT coalesce(f(a, b), 0)")).containsExactly("SELECT (f(a, b))");
        assertThat(mutants("SELECT CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END"))
                .containsExactly(
                        "SELECT CASE WHEN b THEN 2 ELSE 3 END",
                        "SELECT CASE WHEN a THEN 1 ELSE 3 END",
                        "SELECT CASE WHEN a THEN 1 WHEN b THEN 2 END");
        assertThat(mutants("SELECT CASE WHEN a THEN 1 END")).containsExactly("SELECT (NULL)");
    }

    @Test
    void ordersAreReversedAndLoseTheirLastPart() {
        assertThat(mutants("SELECT rank() OVER (ORDER BY a DESC) FROM t ORDER BY b, c LIMIT 2"))
                .containsExactly(
                        "SELECT rank() OVER (ORDER BY a ASC ) FROM t ORDER BY b, c LIMIT 2",
                        "SELECT rank() OVER ( ) FROM t ORDER BY b, c LIMIT 2",
                        "SELECT rank() OVER (ORDER BY a DESC) FROM t ORDER BY b DESC , c LIMIT 2",
                        "SELECT rank() OVER (ORDER BY a DESC) FROM t ORDER BY b LIMIT 2");
    }

    /** Without the room that a change leaves around itself. */
    private static List<String> mutants(String sql) {
        return SqlMutator.mutants(sql).stream()
                .map(mutant -> mutant.sql().replaceAll("  +", " ").strip())
                .toList();
    }
}
