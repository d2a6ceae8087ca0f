package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NamedParametersTest {

    @Test
    void namesBecomeNumbersAndEveryOtherCharacterKeepsItsColumn() {
        NamedParameters named = NamedParameters.parse("FROM wins($race, k := $k) WHERE x = $race");

        assertThat(named.sql()).isEqualTo("FROM wins($1   , k := $2) WHERE x = $1   ");
        assertThat(named.names()).containsExactly("race", "k");
    }

    @Test
    void whatLooksLikeAParameterInTextIdentifiersAndCommentsIsLeftAlone() {
        String sql = "SELECT '$a it''s', \"$b\", $$ $c $$, $q$ $d $q$ -- $e\n/* $f\n */ , 1";

        assertThat(NamedParameters.parse(sql)).isEqualTo(new NamedParameters(sql, List.of()));
    }

    @Test
    void valuesComeInTheOrderOfTheFirstUse() {
        NamedParameters named = NamedParameters.parse("SELECT $b, $a, $b");

        assertThat(named.values(Map.of("a", 1, "b", 2))).isEqualTo(Arrays.asList(2, 1));
    }

    @Test
    void aMissingValueIsRefusedAndNamed() {
        NamedParameters named = NamedParameters.parse("SELECT $race, $k");

        assertThatThrownBy(() -> named.values(Map.of("k", 2, "standing", "raced")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for the parameter $race; given are $k, $standing");
    }
}
