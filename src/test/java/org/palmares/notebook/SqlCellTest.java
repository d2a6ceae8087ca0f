package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqlCellTest {
    @Test
    void aQueryAloneHasNeitherVariableNorParameters() {
        assertThat(SqlCell.parse(List.of("%%sql", "SELECT 1", "", "  AS one ")))
                .isEqualTo(new SqlCell(Optional.empty(), Map.of(), "SELECT 1\n\n  AS one"));
    }

    @Test
    void theFirstLineNamesTheVariableAndTheParameters() {
        assertThat(SqlCell.parse(List.of("%%sql winners race=gp-miguel-indurain from=1990 share=0.5", "SELECT 1")))
                .isEqualTo(new SqlCell(
                        Optional.of("winners"),
                        Map.of("race", "gp-miguel-indurain", "from", 1990L, "share", 0.5),
                        "SELECT 1"));
    }

    @Test
    void parametersWithoutAValueAreLeftToTheNotebooksVariables() {
        assertThat(SqlCell.parse(List.of("%%sql race=a", "SELECT $race, $from, $to, $from"))
                        .openParameters())
                .containsExactly("from", "to");
    }

    @Test
    void aSecondVariableIsRefusedWithAnExample() {
        assertThatThrownBy(() -> SqlCell.parse(List.of("%%sql a b", "SELECT 1")))
                .hasMessage("'b' is neither a variable for the result nor name=value; a cell begins as in:"
                        + " %%sql winners race=gp-miguel-indurain from=1990");
    }

    @Test
    void aCellWithoutAQueryIsRefused() {
        assertThatThrownBy(() -> SqlCell.parse(List.of("%%sql winners", "  ")))
                .hasMessage("no query under %%sql winners");
    }
}
