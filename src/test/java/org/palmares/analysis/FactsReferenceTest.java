package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.Shared;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.model.Standing;
import org.palmares.stats.Summary;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Holds our answers against figures that were computed from the same facts with plain Python, without our code. */
final class FactsReferenceTest {
    private static final Pattern COVERAGE =
            Pattern.compile("\\| ([a-z-]+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (yes|no) \\|");
    private static final Pattern RACE = Pattern.compile("## .* \\(([a-z-]+)\\)");
    private static final Pattern MARGIN = Pattern.compile(
            "- Margin of second, s: n (\\d+), min ([\\d.]+), q1 ([\\d.]+), median ([\\d.]+), q3 ([\\d.]+), max"
                    + " ([\\d.]+)\\.");

    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void coverageOfEveryRaceAgrees() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        Matcher line = COVERAGE.matcher(reference());
        while (line.find()) {
            expected.put(
                    line.group(1),
                    List.of(line.group(2), line.group(3), line.group(4), line.group(5), line.group(6), line.group(7)));
        }
        Map<String, List<String>> found = new TreeMap<>();
        for (Row row : Races.coverage(archive)) {
            found.put(
                    row.getString("race_id"),
                    List.of(
                            count(row, "editions_held"),
                            count(row, "winner_known"),
                            count(row, "podium_known"),
                            count(row, "margin_known"),
                            count(row, "birthplace_known"),
                            row.getBoolean("winners_complete") ? "yes" : "no"));
        }
        assertThat(expected).hasSize(12);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void officialWinsRepeatWinnersAndNationsOfEveryRaceAgree() throws IOException {
        forEachRace((race, text) -> {
            assertThat(wins(Scope.of(race))).as(race.id()).isEqualTo(field(text, "- Official wins "));
            assertThat(repeats(Scope.of(race))).as(race.id()).isEqualTo(field(text, "- Repeat winners "));
            assertThat(nations(Scope.of(race))).as(race.id()).isEqualTo(field(text, "- Wins by nation: "));
            return null;
        });
    }

    @Test
    void winsAsRacedOfEveryRaceWithStruckOutResultsAgree() throws IOException {
        forEachRace((race, text) -> {
            if (text.contains("- As raced: wins ")) {
                Scope raced = Scope.of(race).as(Standing.RACED);
                String repeats = repeats(raced).replaceFirst("^\\d+: ", "");
                assertThat(wins(raced) + "; repeat winners " + repeats + "; by nation " + nations(raced))
                        .as(race.id())
                        .isEqualTo(field(text, "- As raced: wins "));
            }
            return null;
        });
    }

    @Test
    void quartilesOfTheWinningMarginsOfEveryRaceAgreeInJavaAndInSql() throws IOException {
        forEachRace((race, text) -> {
            Matcher margin = MARGIN.matcher(text);
            if (margin.find()) {
                Gaps gaps = Gaps.of(archive, Scope.of(race), 2);
                Summary s = gaps.summary().orElseThrow();
                Row sql = gaps.byDecade().row(gaps.byDecade().rowCount() - 1);
                List<Double> expected = java.util.stream.IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> Double.valueOf(margin.group(i)))
                        .toList();
                assertThat(List.of((double) s.n(), s.min(), s.q1(), s.median(), s.q3(), s.max()))
                        .as(race.id())
                        .isEqualTo(expected);
                assertThat(List.of(
                                (double) sql.getLong("n"),
                                sql.getDouble("min_s"),
                                sql.getDouble("q1_s"),
                                sql.getDouble("median_s"),
                                sql.getDouble("q3_s"),
                                sql.getDouble("max_s")))
                        .as(race.id())
                        .isEqualTo(expected);
            }
            return null;
        });
    }

    @Test
    void heldEditionsWithoutAWinnerAreTheSameYears() throws IOException {
        forEachRace((race, text) -> {
            if (text.contains("- Held, no official winner in the rows: ")) {
                assertThat(archive.query("""
                                        SELECT string_agg(year, ', ' ORDER BY year) AS years
                                        FROM winners($race)
                                        WHERE held = 'held' AND rider_id IS NULL""", Map.of("race", race.id()))
                                .stringColumn("years")
                                .get(0))
                        .as(race.id())
                        .isEqualTo(field(text, "- Held, no official winner in the rows: "));
            }
            return null;
        });
    }

    private static String reference() throws IOException {
        return Files.readString(Shared.path("facts/REFERENCE.md"));
    }

    private interface RaceText {
        Void check(org.palmares.model.Race race, String text);
    }

    private static void forEachRace(RaceText check) throws IOException {
        int checked = 0;
        for (String section : reference().split("(?m)^(?=## )")) {
            Matcher race = RACE.matcher(section);
            if (race.lookingAt()) {
                check.check(Races.find(archive, race.group(1)), section);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(12);
    }

    private static String wins(Scope scope) {
        RepeatWinners answer = RepeatWinners.of(archive, scope);
        long wins = archive.query("SELECT wins FROM win_repetition(" + Scope.ARGUMENTS + ")", scope.parameters())
                .longColumn(0)
                .get(0);
        return wins + ", different winners " + answer.differentWinners();
    }

    private static String repeats(Scope scope) {
        Table found = archive.query(
                "SELECT rider_id, wins FROM repeat_winners(" + Scope.ARGUMENTS + ") ORDER BY wins DESC, rider_id",
                scope.parameters());
        return found.rowCount() + ": " + pairs(found);
    }

    private static String nations(Scope scope) {
        return pairs(archive.query(
                "SELECT nation, count(*) AS wins FROM winners(" + Scope.ARGUMENTS
                        + ") WHERE rider_id IS NOT NULL GROUP BY nation ORDER BY wins DESC, nation",
                scope.parameters()));
    }

    private static String pairs(Table table) {
        return table.stream()
                .map(row -> row.getString(0) + " " + row.getLong(1))
                .collect(Collectors.joining(", "));
    }

    /** The rest of the line after a heading, without its full stop. */
    private static String field(String text, String heading) {
        Function<String, String> rest = line -> line.substring(heading.length()).replaceFirst("\\.$", "");
        return text.lines()
                .filter(line -> line.startsWith(heading))
                .map(rest)
                .findFirst()
                .orElseThrow(() -> new AssertionError(heading + " is not in " + text));
    }

    private static String count(Row row, String column) {
        return Long.toString(row.getLong(column));
    }
}
