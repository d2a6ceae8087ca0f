package org.palmares.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.contract.Header;
import org.palmares.contract.Parameter;
import org.palmares.contract.ParameterType;

final class ScriptTest {
    private static final String LOCAL_HEROES = """
            -- Who won close to home,
            -- and how close?
            --
            -- Distances are from the birthplace to the finish.
            -- :race TEXT = 'gp-miguel-indurain' -- the race
            -- :within_km DECIMAL -- how far home reaches
            -- :after DATE = NULL -- editions after this day
            -- returns: rider VARCHAR the winner
            -- returns: distance_km DECIMAL(9,2) as the crow flies

            FROM winner_origins($race) WHERE distance_km < $within_km AND $after IS NULL;
            """;

    @Test
    void theHeaderCommentIsTheContract() {
        Header header = Script.parse("local-heroes.sql", LOCAL_HEROES).header();

        assertThat(header.question()).isEqualTo("Who won close to home, and how close?");
        assertThat(header.notes()).containsExactly("Distances are from the birthplace to the finish.");
        assertThat(header.parameters())
                .containsExactly(
                        new Parameter(
                                "race",
                                ParameterType.TEXT,
                                Optional.of(new Parameter.Default(
                                        "'gp-miguel-indurain'", Optional.of("gp-miguel-indurain"))),
                                "the race"),
                        new Parameter("within_km", ParameterType.DECIMAL, Optional.empty(), "how far home reaches"),
                        new Parameter(
                                "after",
                                ParameterType.DATE,
                                Optional.of(new Parameter.Default("NULL", Optional.empty())),
                                "editions after this day"));
        assertThat(header.columns())
                .containsExactly(
                        new Header.ReturnedColumn("rider", "VARCHAR", "the winner"),
                        new Header.ReturnedColumn("distance_km", "DECIMAL(9,2)", "as the crow flies"));
    }

    @Test
    void aScriptWithoutAHeaderHasNoContractAndBindsText() {
        Script script = Script.parse("-c", "SELECT $race, $k");

        assertThat(script.header()).isEqualTo(new Header("", List.of(), List.of(), List.of()));
        assertThat(script.values(Map.of("race", "null", "k", "2")))
                .containsExactly(Map.entry("race", "null"), Map.entry("k", "2"));
    }

    @Test
    void valuesAreConvertedToTheirTypesAndDefaultsFillTheRest() {
        Script script = Script.parse("local-heroes.sql", LOCAL_HEROES);

        assertThat(script.values(Map.of("within_km", "12.50", "after", "1999-12-31")))
                .containsExactly(
                        Map.entry("race", "gp-miguel-indurain"),
                        Map.entry("within_km", new BigDecimal("12.50")),
                        Map.entry("after", LocalDate.of(1999, 12, 31)));
        assertThat(script.values(Map.of("within_km", "null")))
                .containsEntry("within_km", null)
                .containsEntry("after", null);
    }

    @Test
    void anUnknownParameterIsRefusedWithTheNearestAndAllThatExist() {
        Script script = Script.parse("local-heroes.sql", LOCAL_HEROES);

        assertThatThrownBy(() -> script.values(Map.of("rase", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown parameter 'rase'; the nearest is race. local-heroes.sql takes"
                                + " race TEXT = 'gp-miguel-indurain'; within_km DECIMAL, which must be given; after DATE = NULL");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        Script script = Script.parse("local-heroes.sql", LOCAL_HEROES);

        assertThatThrownBy(() -> script.values(Map.of("within_km", "near")))
                .hasMessage(
                        "the parameter within_km is DECIMAL, a number, such as 12.5; given 'near'. local-heroes.sql takes"
                                + " race TEXT = 'gp-miguel-indurain'; within_km DECIMAL, which must be given; after DATE = NULL");
    }

    @Test
    void aMissingValueIsRefused() {
        assertThatThrownBy(() -> Script.parse("-c", "SELECT $race").values(Map.of()))
                .hasMessage("the parameter race has no value. -c takes race TEXT, which must be given");
        assertThatThrownBy(() -> Script.parse("-c", "SELECT 1").values(Map.of("race", "x")))
                .hasMessage("unknown parameter 'race'. -c takes no parameters");
    }

    @Test
    void declarationsAreWholeOrRefusedWithFileAndLine() {
        assertRefused(
                "-- Who?\n-- :race = 'x'",
                "q.sql:2: ':race = 'x'' declares no parameter; write -- :name TYPE = default"
                        + " -- meaning, where the default may be left out");
        assertRefused(
                "-- :race STRING",
                "q.sql:1: unknown type 'STRING' of the parameter race; the types are TEXT, INTEGER, DECIMAL, DOUBLE, BOOLEAN,"
                        + " DATE");
        assertRefused(
                "-- :k INTEGER = two",
                "q.sql:1: the default two of the parameter k is not INTEGER: a whole number, such as 2023");
        assertRefused(
                "-- :k INTEGER = '2'",
                "q.sql:1: the default '2' of the parameter k is not INTEGER: a whole number, such as 2023, without quotes");
        assertRefused(
                "-- :race TEXT = paris",
                "q.sql:1: the default paris of the parameter race is not TEXT: any text, in single quotes");
        assertRefused("-- :k INTEGER\n-- :k INTEGER", "q.sql:2: the parameter k is declared twice");
        assertRefused(
                "-- returns: rider",
                "q.sql:1: 'returns: rider' declares no column; write -- returns: name TYPE meaning");
    }

    @Test
    void declaredAndUsedParametersAreTheSame() {
        assertRefused(
                "-- :k INTEGER = 2\nSELECT $k,\n  $year", "q.sql:3: $year is not declared; the header declares k");
        assertRefused(
                "-- :k INTEGER = 2\n-- :year INTEGER = 2\nSELECT $k",
                "q.sql: the parameter year is declared, but no statement uses $year");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Script.read(Path.of("nowhere.sql"))).hasMessage("there is no script nowhere.sql");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Script.parse("q.sql", text))
                .isInstanceOf(ScriptException.class)
                .hasMessage(message);
    }
}
