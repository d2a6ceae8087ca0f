package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.model.Classification;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.VictoryCount;

/** The readers give the figures that were computed from the same pages by other means ({@code REFERENCE.md}). */
final class ReferenceFiguresTest {

    private static final String FIRST = "BabyGeek-FirstCyclingSwift/";
    private static final String RECORDED = "baronet2-FirstCyclingAPI/";
    private static final String MARKDOWN = "jkriertran-procycling-data/race_results_md/";

    @BeforeEach
    void needsTheSavedPages() {
        assumeTrue(Files.isDirectory(SharedFilesTest.DATASETS), "needs the saved pages in " + SharedFilesTest.DATASETS);
    }

    @Test
    void theOverviewOfMemorialValenciagaHas52EditionsAnd51WinnersAnd23Podiums() throws IOException {
        List<ResultSheet> editions = read(FIRST + "mockRaceData.html").sheets();

        assertThat(editions).hasSize(52);
        assertThat(editions).filteredOn(edition -> !edition.lines().isEmpty()).hasSize(51);
        assertThat(editions).filteredOn(edition -> edition.lines().size() == 3).hasSize(23);
        assertThat(editions.get(51).edition().year()).hasValue(1972);
        assertThat(editions.get(51).edition().raceName()).contains("Memorial Valenciaga");
    }

    @Test
    void theYearTablesOfMemorialValenciagaGiveItsKnownMargins() throws IOException {
        List<ResultSheet> years =
                read(FIRST + "mockRaceYearStatisticsData.html").sheets();

        assertThat(years).hasSize(51);
        Map<Integer, Double> margins = new TreeMap<>();
        for (ResultSheet year : years) {
            year.lines().stream()
                    .filter(line -> line.rank().equals(OptionalInt.of(2)))
                    .forEach(line -> line.gapS()
                            .ifPresent(gap -> margins.put(year.edition().year().orElseThrow(), gap)));
        }
        assertThat(margins)
                .hasToString(
                        "{1999=8.0, 2000=0.0, 2001=0.0, 2002=0.0, 2004=71.0, 2005=61.0, 2006=90.0, 2007=24.0, 2008=0.0, 2009=68.0,"
                                + " 2010=0.0, 2011=88.0, 2012=68.0, 2013=9.0, 2014=0.0, 2015=21.0, 2016=17.0, 2017=4.0, 2019=26.0, 2020=1.0,"
                                + " 2021=88.0, 2022=31.0, 2023=2.0}");
    }

    @Test
    void whatADamagedPageLacksIsUnknownAndTheRestIsRead() throws IOException {
        ResultSheet damaged = read(FIRST + "mockRaceYearStatisticsBadData.html").sheets().stream()
                .filter(sheet -> sheet.edition().year().equals(OptionalInt.of(2020)))
                .findFirst()
                .orElseThrow();

        assertThat(damaged.lines().stream().map(line -> line.rank() + " " + line.gapS()))
                .startsWith(
                        "OptionalInt.empty OptionalDouble[0.0]",
                        "OptionalInt.empty OptionalDouble[1.0]",
                        "OptionalInt.empty OptionalDouble.empty",
                        "OptionalInt.empty OptionalDouble[8.0]",
                        "OptionalInt.empty OptionalDouble[12.0]",
                        "OptionalInt[6] OptionalDouble[20.0]");
    }

    @Test
    void theVictoryTableSumsToTheKnownWinners() throws IOException {
        Reading reading = read(FIRST + "mockRaceVictoryStatisticsData.html");

        assertThat(reading.victories()).hasSize(50);
        assertThat(reading.victories().stream()
                        .mapToInt(VictoryCount::victories)
                        .sum())
                .isEqualTo(51);
        assertThat(reading.victories())
                .filteredOn(count -> count.victories() == 1 && count.seconds() == 1)
                .extracting(VictoryCount::rider)
                .containsExactly("Belda David", "Fernandez Airan");

        Map<String, Long> counted = read(FIRST + "mockRaceData.html").sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.rank().equals(OptionalInt.of(1)))
                .collect(Collectors.groupingBy(ResultLine::rider, Collectors.counting()));
        assertThat(reading.victories().stream()
                        .collect(Collectors.toMap(VictoryCount::rider, count -> (long) count.victories())))
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2022,138,106,30,2,Barguil Warren,17869,0,0,0,1077",
        "2023,140,104,35,1,Izagirre Ion,18545,2,13,32,846",
        "2024,150,105,45,0,McNulty Brandon,17748,0,2,16,1064",
        "2025,132,114,18,0,Nys Thibau,17994,3,3,9,1160"
    })
    void theGranPremioMiguelIndurainIsReadWhole(
            int year,
            int rows,
            int ranked,
            int dnf,
            int dns,
            String winner,
            double winnerS,
            double second,
            double third,
            double tenth,
            double last)
            throws IOException {
        Reading reading = read(MARKDOWN + "gran-premio-miguel-indurain_" + year + ".md");
        ResultSheet sheet = reading.sheets().get(0);
        List<ResultLine> finishers =
                sheet.lines().stream().filter(line -> line.rank().isPresent()).toList();

        assertThat(reading.rejects()).isEmpty();
        assertThat(sheet.edition().raceName()).contains("Gran Premio Miguel Indurain");
        assertThat(sheet.edition().year()).hasValue(year);
        assertThat(sheet.edition().date())
                .hasValueSatisfying(date -> assertThat(date).hasYear(year));
        assertThat(sheet.edition().distanceKm()).isPresent();
        assertThat(sheet.classification()).isEqualTo(Classification.GENERAL);
        assertThat(sheet.lines()).hasSize(rows);
        assertThat(finishers).hasSize(ranked);
        assertThat(sheet.lines())
                .filteredOn(line -> line.status() == FinishStatus.DNF)
                .hasSize(dnf);
        assertThat(sheet.lines())
                .filteredOn(line -> line.status() == FinishStatus.DNS)
                .hasSize(dns);
        assertThat(finishers.get(0).rider()).isEqualTo(winner);
        assertThat(finishers.get(0).timeS()).hasValue(winnerS);
        assertThat(List.of(
                        gap(finishers, 1), gap(finishers, 2), gap(finishers, 9), gap(finishers, finishers.size() - 1)))
                .containsExactly(second, third, tenth, last);
    }

    @ParameterizedTest
    @CsvSource({
        "test_2023_amstel.html,amstel-gold-race_2023.md,77,175",
        "test_2022_basque_0.html,itzulia-basque-country_2022.md,54,156",
        "test_2023_basque.html,itzulia-basque-country_2023.md,102,161"
    })
    void twoProvidersAgreeOnEveryGap(String firstCycling, String proCyclingStats, int ranked, int listed)
            throws IOException {
        ResultSheet one = general(RECORDED + firstCycling);
        ResultSheet other = general(MARKDOWN + proCyclingStats);

        assertThat(one.lines()).hasSize(listed);
        assertThat(gapsByRank(one)).hasSize(ranked).isEqualTo(gapsByRank(other));
        assertThat(one.lines().get(0).timeS()).isEqualTo(other.lines().get(0).timeS());
    }

    @Test
    void aRidersVictoriesAre286FirstPlaces() throws IOException {
        List<ResultSheet> victories =
                read("Luluf069-firstcycling-mcp/mvdp_victories.html").sheets();

        assertThat(victories).hasSize(286).allSatisfy(sheet -> {
            assertThat(sheet.lines()).hasSize(1);
            assertThat(sheet.lines().get(0).rank()).hasValue(1);
            assertThat(sheet.lines().get(0).rider()).isEqualTo("Mathieu van der Poel");
            assertThat(sheet.edition().year()).isPresent();
        });
        assertThat(victories)
                .as("a stage's day is not the edition's")
                .filteredOn(sheet -> sheet.stage().isPresent())
                .hasSize(37)
                .allSatisfy(sheet -> assertThat(sheet.edition().date()).isEmpty());
        assertThat(victories)
                .filteredOn(sheet -> sheet.edition().uciClass().equals(Optional.of("1.UWT")))
                .hasSize(12)
                .allSatisfy(sheet -> assertThat(sheet.edition().date()).isPresent());
    }

    @Test
    void aRelegatedRiderKeepsTheRankOnTheRoad() throws IOException {
        ResultLine relegated = read(MARKDOWN + "ronde-van-vlaanderen_2024.md").sheets().get(0).lines().stream()
                .filter(line -> line.status() == FinishStatus.REL)
                .findFirst()
                .orElseThrow();

        assertThat(relegated.rider()).isEqualTo("Matthews Michael");
        assertThat(relegated.rank()).hasValue(11);
        assertThat(relegated.rankRaced()).hasValue(3);
    }

    @Test
    void ridersStruckOutOfTheTour2022HoldNoRank() throws IOException {
        List<ResultLine> struck = general(MARKDOWN + "tour-de-france_2022.md").lines().stream()
                .filter(line -> line.status() == FinishStatus.DSQ)
                .toList();

        assertThat(struck).extracting(ResultLine::rider).containsExactly("Quintana Nairo", "Bonnamour Franck");
        assertThat(struck).extracting(ResultLine::rankRaced).containsExactly(OptionalInt.of(6), OptionalInt.of(65));
        assertThat(struck).extracting(ResultLine::rank).containsOnly(OptionalInt.empty());
    }

    @Test
    void theReportOfTheSeedGivesTheFirstFour() throws IOException {
        Path seed = Path.of("../shared/seed/000_c03eb8660b02517c.txt");
        assumeTrue(Files.exists(seed), "needs " + seed);
        Document document = Documents.load(seed);
        Reading reading = Readers.forContent(document).read(document);

        assertThat(reading.rejects()).isEmpty();
        ResultSheet sheet = reading.sheets().get(0);
        assertThat(sheet.edition().toString())
                .isEqualTo("EditionFacts[raceName=Optional[Gran Premio Miguel Indurain], year=OptionalInt[2023],"
                        + " date=Optional[2023-04-01], distanceKm=OptionalDouble[203.2], start=Optional.empty,"
                        + " finish=Optional.empty, uciClass=Optional.empty, key=Optional.empty]");
        assertThat(sheet.lines().stream()
                        .map(line -> line.rank().getAsInt() + " " + line.rider() + " "
                                + line.team().orElse("-") + " "
                                + (long) line.gapS().getAsDouble()))
                .containsExactly(
                        "1 Ion Izagirre Cofidis 0",
                        "2 Sergio Higuita Bora-Hansgrohe 2",
                        "3 Mattias Skjelmose Trek-Segafredo 2",
                        "4 Andreas Kron Lotto Dstny 13");
    }

    private static double gap(List<ResultLine> lines, int index) {
        return lines.get(index).gapS().orElseThrow();
    }

    private static Map<Integer, OptionalDouble> gapsByRank(ResultSheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.rank().isPresent())
                .collect(Collectors.toMap(line -> line.rank().getAsInt(), ResultLine::gapS));
    }

    private static ResultSheet general(String file) throws IOException {
        return read(file).sheets().stream()
                .filter(sheet -> sheet.classification() == Classification.GENERAL)
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(String file) throws IOException {
        Document document = Documents.load(SharedFilesTest.DATASETS.resolve(file));
        return Readers.forContent(document).read(document);
    }
}
