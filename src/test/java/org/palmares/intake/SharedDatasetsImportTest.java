package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.Shared;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.ask.QuestionCall;
import org.palmares.reader.Document;
import org.palmares.reader.Documents;
import org.palmares.reader.Readers;

/**
 * The figures of {@code ../shared/datasets/REFERENCE.md}, which were computed from the files by other means, come out of an
 * archive that the files were imported into.
 */
final class SharedDatasetsImportTest {
    private static final String LETOUR = "thomascamminady-LeTourDataSet/";
    private static final String VALENCIAGA = "BabyGeek-FirstCyclingSwift/";
    private static final String FIRST_CYCLING = "baronet2-FirstCyclingAPI/";
    private static final String MARKDOWN = "jkriertran-procycling-data/race_results_md/";

    private static Archive archive;

    /** For what is compared within one race alone, of other races than the first archive's. */
    private static Archive apart;

    @BeforeAll
    static void importsTheFilesOnce() {
        Shared.path("datasets");
        archive = Archives.inMemory();
        apart = Archives.inMemory();
        take(LETOUR + "TDF_Riders_History.csv", none().race("letour-rows"));
        take(LETOUR + "TDF_Stages_History.csv", none().race("letour-rows"));
        take(LETOUR + "TDFF_Riders_History.csv", none().race("letour-femmes"));
        take("ABohynDOE-giRo/giro_gc_1946_2022.csv", none().race("giro-abohyn"));
        take("camminady-LeTourDataSet/Riders.csv", none().race("letour-2020"));
        take("camminady-LeTourDataSet/allriders_v2.csv", none().race("letour-2017"));
        take(VALENCIAGA + "mockRaceData.html", none());
        take(VALENCIAGA + "mockRaceYearStatisticsData.html", none());
        for (int year = 2022; year <= 2025; year++) {
            take(MARKDOWN + "gran-premio-miguel-indurain_" + year + ".md", none());
        }
    }

    @AfterAll
    static void closesTheArchive() {
        if (archive != null) {
            archive.close();
            apart.close();
        }
    }

    /** Q28 and Q48 of the published questions, which need more than the bundled history has. */
    @Test
    void stagesAndTenthsOfTheTourAnswerWhatPeopleAskedInPublic() {
        assertThat(QuestionCall.of(archive, "closest-first-places")
                        .withValues(List.of("letour-rows"))
                        .with("k", "10")
                        .top(1)
                        .answer()
                        .table()
                        .selectColumns("gap_s", "year"))
                .satisfies(closest -> assertThat(closest.toString()).contains("431", "2016"));
        assertThat(QuestionCall.of(archive, "winners-without-stage")
                        .withValues(List.of("letour-rows"))
                        .with("missing", "1")
                        .answer()
                        .table()
                        .intColumn("year")
                        .asList())
                .startsWith(2019, 2017, 2006);
    }

    @Test
    void theTourHas113EditionsAnd98Margins() {
        assertThat(margins("letour-rows", "period = 'all'"))
                .containsExactly("113|98|8|190|358|976.33|935.75|10761|1707.01");
    }

    @Test
    void theToursMarginsFollowTheDecades() {
        assertThat(lines("""
                SELECT period, n, min_s, median_s, max_s
                FROM gap_summary('letour-rows')
                WHERE decade IS NOT NULL"""))
                .containsExactly(
                        "1900s|2|8174||10761",
                        "1910s|3|110||6174",
                        "1920s|10|1116|2835|6501",
                        "1930s|10|241|1089.5|1838",
                        "1940s|3|238||1612",
                        "1950s|10|85|714|1697",
                        "1960s|10|38|217.5|1074",
                        "1970s|10|48|537.5|951",
                        "1980s|10|8|312.5|874",
                        "1990s|9|101|275|549",
                        "2000s|4|23||251",
                        "2010s|10|54|146|457",
                        "2020s|7|59|320|449");
    }

    @Test
    void theToursMarginsSince1947() {
        assertThat(lines("""
                SELECT n, min_s, q1_s, median_s, round(mean_s, 2), q3_s, max_s, round(sd_s, 2)
                FROM gap_summary('letour-rows', from_year := 1947)
                WHERE period = 'all'""")).containsExactly("73|8|136|254|377.07|484|1697|359.09");
    }

    @Test
    void theToursTenthRiders() {
        assertThat(lines("""
                SELECT n, min_s, q1_s, median_s, round(mean_s, 2), q3_s, max_s, round(sd_s, 2)
                FROM gap_summary('letour-rows', k := 10)
                WHERE period = 'all'""")).containsExactly("97|431|1135|1685|6891.46|4007|104079|15822.69");
    }

    @Test
    void theToursSmallestAndLargestMargins() {
        assertThat(lines("FROM (SELECT year, margin_s FROM winning_margins('letour-rows') ORDER BY margin_s LIMIT 12)"))
                .containsExactly(
                        "1989|8", "2007|23", "2006|32", "1968|38", "1987|40", "1977|48", "2017|54", "1964|55",
                        "2008|58", "2020|59", "1966|67", "2019|71");
        assertThat(lines("""
                SELECT year, margin_s FROM winning_margins('letour-rows') ORDER BY margin_s DESC NULLS LAST LIMIT 8"""))
                .containsExactly(
                        "1903|10761",
                        "1904|8174",
                        "1927|6501",
                        "1919|6174",
                        "1926|4945",
                        "1920|3441",
                        "1925|3260",
                        "1928|3007");
    }

    @Test
    void twentyTwoRidersWonTheTourMoreThanOnce() {
        assertThat(lines("SELECT rider, wins, years FROM repeat_winners('letour-rows')"))
                .containsExactly(
                        "Jacques Anquetil|5|1957, 1961, 1962, 1963, 1964",
                        "Eddy Merckx|5|1969, 1970, 1971, 1972, 1974",
                        "Bernard Hinault|5|1978, 1979, 1981, 1982, 1985",
                        "Miguel Indurain|5|1991, 1992, 1993, 1994, 1995",
                        "Tadej Pogačar|5|2020, 2021, 2024, 2025, 2026",
                        "Chris Froome|4|2013, 2015, 2016, 2017",
                        "Philippe Thys|3|1913, 1914, 1920",
                        "Louison Bobet|3|1953, 1954, 1955",
                        "Greg LeMond|3|1986, 1989, 1990",
                        "Lucien Petit-Breton|2|1907, 1908",
                        "Firmin Lambot|2|1919, 1922",
                        "Ottavio Bottecchia|2|1924, 1925",
                        "Nicolas Frantz|2|1927, 1928",
                        "André Leducq|2|1930, 1932",
                        "Antonin Magne|2|1931, 1934",
                        "Sylvère Maes|2|1936, 1939",
                        "Gino Bartali|2|1938, 1948",
                        "Fausto Coppi|2|1949, 1952",
                        "Bernard Thévenet|2|1975, 1977",
                        "Laurent Fignon|2|1983, 1984",
                        "Alberto Contador|2|2007, 2009",
                        "Jonas Vingegaard|2|2022, 2023");
    }

    @Test
    void theWomensTourHasFourMarginsAndNoRepeatWinner() {
        assertThat(lines("SELECT year, margin_s FROM winning_margins('letour-femmes')"))
                .containsExactly("2022|228", "2023|183", "2024|4", "2025|222");
        assertThat(lines("FROM repeat_winners('letour-femmes')")).isEmpty();
    }

    @Test
    void inTheLayoutOf2020TimesAndGapsFitButForOneSlip() {
        assertThat(lines("""
                SELECT year, rank, time_s - winner_s, gap_s
                FROM (
                    SELECT *, min(time_s) FILTER (WHERE rank = 1) OVER (PARTITION BY year) AS winner_s
                    FROM claim
                    WHERE race_id = 'letour-2020'
                )
                WHERE time_s < winner_s OR time_s - winner_s <> gap_s""")).containsExactly("1987|38|-1|");
    }

    @Test
    void whatTheOlderLayoutsPrintAsTimesOf1997IsNotBelieved() {
        assertThat(lines("""
                SELECT race_id, count(*), count(time_s), count(gap_s)
                FROM claim
                WHERE race_id IN ('letour-2020', 'letour-2017') AND year = 1997
                GROUP BY race_id
                ORDER BY race_id""")).containsExactly("letour-2017|139|2|2", "letour-2020|139|2|139");
    }

    @Test
    void aVictoryTableTellsOfNoEditions() {
        Path page = Shared.path("datasets/" + VALENCIAGA + "mockRaceVictoryStatisticsData.html");

        assertThatThrownBy(() -> new Importer(archive).take(page, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(page + ": a table of victories, which counts wins and tells of no"
                        + " edition who won it. Save the race's overview or its year-by-year page instead");
    }

    @Test
    void memorialValenciagaHas23Margins() {
        assertThat(margins("memorial-valenciaga", "period = 'all'"))
                .containsExactly("51|23|0|0.5|17|29.43|64.5|90|" + lines("""
                        SELECT round(sd_s, 2) FROM gap_summary('memorial-valenciaga') WHERE period = 'all'""").get(0));
        assertThat(lines(
                        "SELECT year, margin_s FROM winning_margins('memorial-valenciaga') WHERE margin_s IS NOT NULL"))
                .containsExactly(
                        "1999|8", "2000|0", "2001|0", "2002|0", "2004|71", "2005|61", "2006|90", "2007|24", "2008|0",
                        "2009|68", "2010|0", "2011|88", "2012|68", "2013|9", "2014|0", "2015|21", "2016|17", "2017|4",
                        "2019|26", "2020|1", "2021|88", "2022|31", "2023|2");
    }

    @Test
    void memorialValenciagaWasWonTwiceByOneRiderOnly() {
        assertThat(lines("SELECT rider, wins, years FROM repeat_winners('memorial-valenciaga')"))
                .containsExactly("Jokin Mujika|2|1982, 1983");
        assertThat(lines("SELECT count(*), sum(wins) FROM palmares('memorial-valenciaga')"))
                .containsExactly("50|51");
    }

    @Test
    void ourVictoryTableOfMemorialValenciagaIsFirstCyclingsRowByRow() throws IOException {
        Document page = Documents.load(Shared.path("datasets/" + VALENCIAGA + "mockRaceVictoryStatisticsData.html"));
        List<String> theirs = Readers.forContent(page).read(page).victories().stream()
                .map(count ->
                        key(count.rider()) + "|" + count.victories() + "|" + count.seconds() + "|" + count.thirds())
                .sorted()
                .toList();

        assertThat(theirs).hasSize(50);
        assertThat(lines("""
                SELECT count(DISTINCT rider_id) FROM standings() WHERE race_id = 'memorial-valenciaga' AND rank = 1""")).containsExactly("50");
        // A rider may be known by a shorter name: theirs is then an alias.
        assertThat(lines("""
                SELECT
                    name_key(d.name) AS key,
                    count(*) FILTER (WHERE s.rank = 1),
                    count(*) FILTER (WHERE s.rank = 2),
                    count(*) FILTER (WHERE s.rank = 3)
                FROM standings() AS s
                JOIN (SELECT rider_id, name FROM rider UNION SELECT rider_id, alias FROM rider_alias) AS d ON d.rider_id = s.rider_id
                WHERE s.race_id = 'memorial-valenciaga'
                GROUP BY s.rider_id, d.name
                HAVING count(*) FILTER (WHERE s.rank = 1) > 0
                ORDER BY key""")).containsAll(theirs);
    }

    @Test
    void theGiroHas76Margins() {
        assertThat(margins("giro-abohyn", "period = 'all'"))
                .containsExactly(
                        "77|76|11|62.75|116|199.79|237|1456|" + lines("""
                        SELECT round(sd_s, 2) FROM gap_summary('giro-abohyn') WHERE period = 'all'""").get(0));
    }

    @Test
    void asRacedTheGiroHas52Winners() {
        assertThat(lines("""
                SELECT rider, wins FROM repeat_winners('giro-abohyn', standing := 'raced') WHERE wins > 2"""))
                .containsExactly(
                        "Eddy Merckx|5",
                        "Fausto Coppi|4",
                        "Fiorenzo Magni|3",
                        "Felice Gimondi|3",
                        "Bernard Hinault|3",
                        "Alberto Contador|3");
        assertThat(lines("""
                SELECT count(*), count(*) FILTER (WHERE wins = 2)
                FROM palmares('giro-abohyn', standing := 'raced')""")).containsExactly("52|10");
    }

    @Test
    void theGirosStruckOutWinIsTheRidersOnTheRoadAndThePromotedRidersOfficially() {
        assertThat(lines("""
                SELECT d.name, r.rank, r.rank_raced, r.status, r.gap_s, r.gap_raced_s
                FROM result AS r
                JOIN rider AS d ON d.rider_id = r.rider_id
                WHERE r.race_id = 'giro-abohyn' AND r.year = 2011 AND r.rank_raced <= 4
                ORDER BY r.rank_raced"""))
                .containsExactly(
                        "Alberto Contador||1|DSQ||0",
                        "Michele Scarponi|1|2|FINISHED||",
                        "Vincenzo Nibali|2|3|FINISHED||416",
                        "John Gadret|3|4|FINISHED||617");
    }

    @ParameterizedTest
    @CsvSource({
        "2022,138|106|30|2|17869|0|0|0|1077|10",
        "2023,140|104|35|1|18545|2|13|32|846|1",
        "2024,150|105|45|0|17748|0|2|16|1064|2",
        "2025,132|114|18|0|17994|3|3|9|1160|1"
    })
    void theGranPremioMiguelIndurainIsTakenInWhole(int year, String figures) {
        assertThat(lines("""
                SELECT
                    count(*),
                    count(rank),
                    count(*) FILTER (WHERE status = 'DNF'),
                    count(*) FILTER (WHERE status = 'DNS'),
                    min(time_s) FILTER (WHERE rank = 1),
                    min(gap_s) FILTER (WHERE rank = 2),
                    min(gap_s) FILTER (WHERE rank = 3),
                    min(gap_s) FILTER (WHERE rank = 10),
                    max_by(gap_s, rank),
                    count(*) FILTER (WHERE gap_s = 0)
                FROM claim
                WHERE race_id = 'gp-miguel-indurain' AND year = $year AND source_id = 'procyclingstats'""", Map.of("year", year))).containsExactly(figures);
    }

    @ParameterizedTest
    @CsvSource({
        "2022,Warren Barguil,Aleksandr Vlasov,Simon Clarke",
        "2023,Ion Izagirre,Sergio Higuita,Mattias Skjelmose",
        "2024,Brandon McNulty,Maxim Van Gils,Oscar Onley",
        "2025,Thibau Nys,Alex Molenaar,Andrea Bagioli"
    })
    void theGranPremioMiguelIndurainHasItsFirstThree(int year, String first, String second, String third) {
        assertThat(lines("""
                SELECT d.name
                FROM standings() AS s
                JOIN rider AS d ON d.rider_id = s.rider_id
                WHERE s.race_id = 'gp-miguel-indurain' AND s.year = $year AND s.rank <= 3
                ORDER BY s.rank""", Map.of("year", year))).containsExactly(first, second, third);
    }

    @Test
    void theLastTimeTrialOfTheTour2024IsKeptToTheHundredth() {
        takeApart(MARKDOWN + "tour-de-france_2024.md", none().race("one-tour").year(2024));

        assertThat(linesApart("""
                SELECT c.rank, d.name, c.time_s, c.gap_s
                FROM claim AS c
                JOIN rider AS d ON d.rider_id = c.rider_id
                WHERE c.race_id = 'one-tour' AND c.classification = 'STAGE' AND c.stage = '21' AND c.rank <= 3
                ORDER BY c.rank"""))
                .containsExactly(
                        "1|Tadej Pogačar|2724.99|0",
                        "2|Jonas Vingegaard|2787.25|62.26",
                        "3|Remco Evenepoel|2798.13|73.14");
        assertThat(linesApart("""
                SELECT count(*), count(time_s), count(gap_s), max(gap_s)
                FROM claim
                WHERE race_id = 'one-tour' AND classification = 'STAGE' AND stage = '21' AND rank IS NOT NULL""")).containsExactly("141|141|141|640.19");
        assertThat(linesApart("SELECT reason FROM reject WHERE contains(reason, 'no time or gap')"))
                .isEmpty();
    }

    @Test
    void ridersOutsideTheLimitWithoutATimeAreKept() {
        takeApart(MARKDOWN + "prueba-villafranca_2022.md", none().race("villafranca"));
        takeApart(MARKDOWN + "prueba-villafranca_2023.md", none().race("villafranca"));

        assertThat(linesApart("""
                SELECT year, count(*), count(time_s)
                FROM claim
                WHERE race_id = 'villafranca' AND status = 'OTL'
                GROUP BY year
                ORDER BY year""")).containsExactly("2022|3|0", "2023|3|0");
        assertThat(linesApart("""
                SELECT text
                FROM reject
                WHERE import_id IN (SELECT import_id FROM claim WHERE race_id = 'villafranca')""")).isEmpty();
    }

    @Test
    void firstCyclingAndProCyclingStatsAgreeOnEveryGap() {
        takeApart(
                FIRST_CYCLING + "test_2023_amstel.html",
                none().race("one-amstel").year(2023));
        takeApart(
                MARKDOWN + "amstel-gold-race_2023.md", none().race("one-amstel").year(2023));
        takeApart(
                FIRST_CYCLING + "test_2022_basque_0.html",
                none().race("one-itzulia").year(2022));
        takeApart(
                MARKDOWN + "itzulia-basque-country_2022.md",
                none().race("one-itzulia").year(2022));
        takeApart(
                FIRST_CYCLING + "test_2023_basque.html",
                none().race("one-itzulia").year(2023));
        takeApart(
                MARKDOWN + "itzulia-basque-country_2023.md",
                none().race("one-itzulia").year(2023));

        assertThat(linesApart(AGREEMENT.formatted("one-amstel"))).containsExactly("2023|77|77|true|true");
        assertThat(linesApart(AGREEMENT.formatted("one-itzulia")))
                .containsExactly("2022|54|54|true|true", "2023|102|102|true|true");
    }

    @Test
    void letourAndProCyclingStatsAgreeOnEveryGapOfTheTour() {
        takeApart(LETOUR + "TDF_Riders_History.csv", none().race("one-race"));
        for (int year = 2023; year <= 2025; year++) {
            takeApart(MARKDOWN + "tour-de-france_" + year + ".md", none().race("one-race"));
        }

        assertThat(linesApart(AGREEMENT.formatted("one-race")))
                .containsExactly("2023|150|150|true|true", "2024|141|141|true|true", "2025|160|160|true|true");
    }

    /** Year by year both sources' counts of ranks, and whether they state the same gap at each and the same winner's time. */
    private static final String AGREEMENT = """
            WITH list AS (
                SELECT
                    import_id,
                    year,
                    count(rank) AS ranked,
                    array_agg(struct_pack(rank := rank, gap_s := gap_s) ORDER BY rank, rider_id) FILTER (WHERE rank IS NOT NULL) AS gaps,
                    min(time_s) FILTER (WHERE rank = 1) AS winner_s
                FROM claim
                WHERE race_id = '%s' AND classification = 'GENERAL' AND stage IS NULL
                GROUP BY import_id, year
            )
            SELECT one.year, one.ranked, other.ranked, one.gaps = other.gaps, one.winner_s = other.winner_s
            FROM list AS one
            JOIN list AS other ON other.import_id > one.import_id AND other.year = one.year
            ORDER BY one.year""";

    private static List<String> margins(String race, String condition) {
        return lines("""
                SELECT
                    editions_in_archive, n, min_s, q1_s, median_s, round(mean_s, 2), q3_s, max_s, round(sd_s, 2)
                FROM gap_summary($race)
                WHERE\s""" + condition, Map.of("race", race));
    }

    private static String key(String name) {
        return lines("SELECT name_key($name)", Map.of("name", name)).get(0);
    }

    private static List<String> lines(String sql) {
        return lines(sql, Map.of());
    }

    private static List<String> lines(String sql, Map<String, ?> parameters) {
        return FrameLines.of(archive.query(sql, parameters));
    }

    private static List<String> linesApart(String sql) {
        return FrameLines.of(apart.query(sql));
    }

    private static void take(String file, ImportOptions options) {
        take(archive, file, options);
    }

    private static void takeApart(String file, ImportOptions options) {
        take(apart, file, options);
    }

    private static void take(Archive into, String file, ImportOptions options) {
        Path path = Shared.path("datasets/" + file);
        assertThat(new Importer(into).take(path, options).status()).isEqualTo(ImportSummary.Status.IMPORTED);
    }
}
