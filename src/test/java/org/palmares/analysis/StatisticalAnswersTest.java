package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.failure.UsageException;
import org.palmares.stats.random.Simulation;

/** Statistical answers of the bundled history. */
final class StatisticalAnswersTest {
    private static final Simulation DRAWS = new Simulation(1, 999);

    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static Scope scope(String race) {
        return Scope.of(Races.find(archive, race));
    }

    @Test
    void homeWinsOfTheGpMiguelIndurainHaveBecomeRarer() {
        Inference answer = HomeWinsTest.of(
                        archive, scope("gp-miguel-indurain"), Home.Level.GROUP, OptionalInt.of(2000), DRAWS)
                .inference();

        assertThat(answer.finding())
                .startsWith("16 of 54 wins of GP Miguel Indurain were at home: 29.6 % (95 % interval 1")
                .endsWith("Home wins have become rarer: 14 of 30 before 2000, 2 of 24 from then on (p = 0.0026).");
        Measure odds =
                answer.measure("odds before 2000 over those from then on").orElseThrow();
        assertThat(odds.p().orElseThrow()).isCloseTo(0.002608796, Offset.offset(5e-9));
        assertThat(odds.n()).isEqualTo(54);
        assertThat(odds.leftOut()).isEqualTo(15);
        assertThat(answer.remarks().get(1)).startsWith("What share of the starters is from home is not known here");
    }

    /** Q52 of the published questions. */
    @Test
    void howOftenChanceWouldHaveAHomeWinnerIsNotSaidWhereTheStartersAreNotKnown() {
        Inference answer = HomeWinsTest.of(
                        archive, scope("gp-miguel-indurain"), Home.Level.REGION, OptionalInt.empty(), DRAWS)
                .inference();

        assertThat(answer.finding())
                .startsWith("6 of 54 wins of GP Miguel Indurain were at home: 11.1 % (95 % interval 1")
                .endsWith("Home wins have become rarer: 6 of 27 before 1997, 0 of 27 from then on (p = 0.023).");
        assertThat(answer.remarks())
                .contains(
                        "What share of the starters is from home is not known here, so that no test can say whether 11.1 %"
                                + " is more than chance would give.");
    }

    @Test
    void homePodiumsOfTheTourOfFlandersAreHeldAgainstTheFields() {
        Inference answer =
                HomePlacesTest.of(archive, scope("tour-of-flanders"), 3, DRAWS).inference();

        assertThat(answer.finding())
                .startsWith(
                        "The data can't tell whether home riders take more places, or fewer, than their number among the"
                                + " known first riders gives (206 of 327 where 202.2 would be, p = 0.57). 206 of 327 known places"
                                + " among the first 3 of Tour of Flanders went to riders of the race's nation: 63.0 %");
        assertThat(answer.remarks().get(0))
                .contains("109 editions have a field.")
                .doesNotContain("Left out");
    }

    @Test
    void placesThatAreNotInTheArchiveAreNeitherHomeNorAway() {
        Inference answer = HomePlacesTest.of(archive, scope("gp-miguel-indurain"), 3, DRAWS)
                .inference();

        Measure bounds = answer.measure("bounds whatever the unknown are").orElseThrow();
        assertThat(bounds.n()).isEqualTo(3 * 69);
        assertThat(bounds.interval().orElseThrow().low()).isCloseTo(73 / 207.0, Offset.offset(1e-12));
        assertThat(bounds.interval().orElseThrow().high()).isCloseTo(164 / 207.0, Offset.offset(1e-12));
        assertThat(answer.remarks())
                .containsExactly(
                        "Fields of more than 3 riders are known of 8 editions; it takes 10 to say whether that is"
                                + " more than chance would give. Left out: 91 places whose rider or nation is not in the archive;"
                                + " the bounds say what they could change.");
    }

    @Test
    void ofTooFewMarginsNoLawIsFitted() {
        GapFit fit = GapFit.of(archive, scope("gp-miguel-indurain").to(2022), 2, DRAWS);

        assertThat(fit.laws()).isEmpty();
        assertThat(fit.inference().sentence())
                .isEqualTo(
                        "The data can't tell: it takes 10 or more for a law of winning margins above zero of GP Miguel"
                                + " Indurain, to 2022; 8 are known.");
        assertThat(RepeatWinnersTest.of(archive, scope("gp-miguel-indurain").from(2016), DRAWS)
                        .inference()
                        .finding())
                .isEqualTo(
                        "The data can't tell: it takes 10 or more for a test of the winners' order of GP Miguel Indurain,"
                                + " from 2016; 9 are known.");
    }

    @Test
    void titlesOfTheTourAreKeptMoreOftenThanChanceWithStruckOutWinsBridged() {
        Inference answer =
                RepeatWinnersTest.of(archive, scope("tour-de-france"), DRAWS).inference();

        assertThat(answer.finding()).startsWith("Winners come back at once more often than chance: 25 of 104 titles");
        assertThat(answer.measure("titles kept").orElseThrow().p()).hasValue(0.001);
        assertThat(answer.measure("titles kept").orElseThrow().seed()).hasValue(1);
    }

    @Test
    void gapsOfOldEditionsWereRecordedInFiveSecondsAndMinutes() {
        GapFit fit = GapFit.of(archive, scope("paris-roubaix"), 2, new Simulation(1, 99));

        assertThat(fit.inference()
                        .measure("multiples of 60 s to 1949, share")
                        .orElseThrow()
                        .p()
                        .orElseThrow())
                .isLessThan(1e-12);
        assertThat(fit.inference()
                        .measure("multiples of 60 s from 1990, share")
                        .orElseThrow()
                        .p()
                        .orElseThrow())
                .isGreaterThan(0.01);
        assertThat(fit.laws()).hasSize(5);
        assertThat(fit.table().rowCount()).isEqualTo(5);
    }

    @Test
    void aTrendWhoseMedianChangeIsNothingDoesNotFallByZero() {
        assertThat(Trend.of(archive, scope("milano-sanremo"), TrendOf.MARGIN, DRAWS)
                        .inference()
                        .finding())
                .startsWith(
                        "The winning margin of Milano–Sanremo has fallen, but the median of its changes is 0 s a year (95 %"
                                + " interval ");
    }

    @Test
    void winnersOfMilanoSanremoHaveBecomeFasterUntilAboutNineteenSixty() {
        Inference answer =
                Trend.of(archive, scope("milano-sanremo"), TrendOf.SPEED, DRAWS).inference();

        assertThat(answer.finding()).startsWith("The winner's speed of Milano–Sanremo has risen by 0.14");
        assertThat(answer.measure("year in which the trend bends")
                        .orElseThrow()
                        .estimate()
                        .orElseThrow())
                .isBetween(1954.0, 1966.0);
    }

    @Test
    void marginsOfRacesAreToldApart() {
        List<Scope> races = List.of(
                scope("milano-sanremo").from(1990), scope("paris-roubaix").from(1990));
        Inference answer = Comparison.of(archive, races, 2, DRAWS).inference();

        assertThat(answer.finding())
                .startsWith(
                        "The winning margins, from 1990, differ: Paris–Roubaix has wider ones than Milano–Sanremo (p < 0.0001)");
        assertThatThrownBy(() -> Comparison.of(archive, races.subList(0, 1), 2, DRAWS))
                .isInstanceOf(UsageException.class)
                .hasMessage("a comparison is of two races or more, given 1");
    }

    @Test
    void ratingsListThoseOfWhomMostIsSure() {
        Ratings ratings = Ratings.of(archive, List.of(scope("paris-roubaix").from(2005)));

        assertThat(ratings.riders().row(0).getLong("races")).isGreaterThan(3);
        assertThat(ratings.editions().rowCount()).isGreaterThan(15);
        assertThat(ratings.inference().measures().get(0).estimate().orElseThrow())
                .isBetween(0.3, 1.0);
    }

    @Test
    void questionsOfReportsAreReadAsOnTheCommandLine() {
        StatisticalQuestion question = StatisticalQuestion.parse(
                "home-wins $race --level group --test --split 2000", Map.of("race", "gp-miguel-indurain"));

        assertThat(question.ask(archive))
                .isEqualTo(HomeWinsTest.of(
                                archive,
                                scope("gp-miguel-indurain"),
                                Home.Level.GROUP,
                                OptionalInt.of(2000),
                                new Simulation(1, 9_999))
                        .inference());
        assertThatThrownBy(() -> StatisticalQuestion.parse("home-win x", Map.of()))
                .hasMessage(
                        "no statistics are called 'home-win'; there are compare, gaps, home-wins, repeat-winners and trend");
        assertThatThrownBy(() -> StatisticalQuestion.parse("trend x --off margin", Map.of()))
                .hasMessageStartingWith("trend has no option --off; the nearest: of");
        assertThatThrownBy(() -> StatisticalQuestion.parse("trend --of margin", Map.of()))
                .hasMessage("'trend --of margin' names no race");
        assertThatThrownBy(() -> StatisticalQuestion.parse("trend milano-sanremo --of speeds", Map.of())
                        .ask(archive))
                .isInstanceOf(UsageException.class)
                .hasMessage("'speeds' is none of margin, speed, distance and winner-age");
    }
}
