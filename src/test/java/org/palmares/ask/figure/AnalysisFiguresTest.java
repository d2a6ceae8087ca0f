package org.palmares.ask.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** The figures that go with the analyses of a race. */
final class AnalysisFiguresTest {
    @Test
    void twoWinnersOfOneNameAreBornInTwoPlaces() {
        try (Archive archive = Archives.inMemory()) {
            archive.change(change -> {
                change.run(
                        "UPDATE rider SET name = 'Miguel Vidaurreta' WHERE rider_id = 'hortensio-vidaurreta'",
                        Map.of());
                return null;
            });
            Scope scope = Scope.of(Races.find(archive, "gp-miguel-indurain"));

            assertThat(AnalysisFigures.of(HomeWins.of(archive, scope, new Home.Within(50)))
                            .description())
                    .startsWith(
                            "38 winners. 6 born within 50 km of the finish. Jesús Galdeano 6 km; Miguel Vidaurreta (hortensio-vidaurreta)"
                                    + " 6 km, 3 wins; Miguel Vidaurreta (miguel-vidaurreta) 6 km; ");
        }
    }
}
