package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.palmares.sql.SqlMutation;

/** What the rule of resolution makes of made-up claims, whole tables; and that a slip in the rule would show there. */
final class ResolveRuleTest {
    private static final List<String> RESULTS = MadeUpClaims.part("results");
    private static final String RULE = SqlResource.read("resolve.sql");

    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = MadeUpClaims.open();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void claimsBecomeTheResultsThatAreWorkedOutByHand() {
        assertThat(MadeUpClaims.resolvedBy(RULE, archive)).isEqualTo(RESULTS);
    }

    @Tag("heavy")
    @Test
    void mostSlipsInTheRuleAreNoticed() {
        SqlMutation mutation = new SqlMutation("resolve", Set.of());
        mutation.of("resolve", RULE, mutant -> isNoticed(mutant.sql()));
        mutation.assertMostWereNoticed();
    }

    private static boolean isNoticed(String rule) {
        try {
            return !MadeUpClaims.resolvedBy(rule, archive).equals(RESULTS);
        } catch (RuntimeException e) {
            return true;
        }
    }
}
