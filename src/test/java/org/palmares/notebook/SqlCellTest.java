package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqlCellTest {
    @Test
    void aQueryAloneHasNeitherVariableNorParameters() {
        assertThat(SqlCell.parse(List.of("%%sql", "SELECT 1", "", "  AS one ")))
                .isEqualTo(new SqlCell(Optional.empty(), Map.of(), Map.of(), "SELECT 1\n\n  AS one"));
    }

    @Test
    void theFirstLineNamesTheVariableAndTheParameters() {
        assertThat(SqlCell.parse(List.of("%%sql winners race=gp-miguel-indurain from=1990 share=0.5", "SELECT 1")))
                .isEqualTo(new SqlCell(
                        Optional.of("winners"),
                        Map.of("race", "gp-miguel-indurain", "from", 1990L, "share", 0.5),
                        Map.of(),
                        "SELECT 1"));
    }

    @Test
    void parametersThatTheQueryDeclaresAreOfTheirTypeAndHaveTheirDefault() {
        SqlCell cell = SqlCell.parse(List.of(
                "%%sql year=1999",
                "-- :year TEXT -- as text", "-- :since DATE = '1990-01-01'", "SELECT $year, $since, 1"));
        assertThat(cell.parameters()).isEqualTo(Map.of("year", "1999"));
        assertThat(cell.defaults()).isEqualTo(Map.of("since", LocalDate.of(1990, 1, 1)));
        assertThatThrownBy(() -> SqlCell.parse(List.of("%%sql year=soon", "-- :year INTEGER", "SELECT $year")))
                .hasMessage(
                        "the parameter year is INTEGER, a whole number, such as 2023; given 'soon'. %%sql takes year"
                                + " INTEGER, which must be given");
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
