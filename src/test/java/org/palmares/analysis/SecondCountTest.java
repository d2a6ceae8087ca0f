package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.Table;

/**
 * Every count of all races, counted a second time by {@link PlainHistory} and {@link PlainCounts}, which read the files of
 * {@code datasets/} by themselves: whole tables, row by row.
 */
final class SecondCountTest {
    private static final String YEARS = "standing := $standing, from_year := $from_year, to_year := $to_year";

    private static Archive archive;
    private static PlainHistory plain;

    /** The years asked for, null for an open end, under a standing. */
    private record Window(Integer from, Integer to, String standing) {
        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("standing", standing);
            parameters.put("from_year", from);
            parameters.put("to_year", to);
            return parameters;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        archive = Archives.inMemory();
        plain = PlainHistory.read(Path.of("datasets"));
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    /** All years, and a span that begins and ends in the middle of runs, wars and years that are missing. */
    static Stream<Window> twoWindows() {
        return Stream.of(null, 1913)
                .flatMap(from -> Stream.of("official", "raced")
                        .map(standing -> new Window(from, from == null ? null : 2009, standing)));
    }

    /** Twenty: all years, open ends, and spans of one year and more. */
    static Stream<Window> twentyWindows() {
        List<Integer[]> spans = new ArrayList<>();
        spans.add(new Integer[] {null, null});
        for (int i = 0; i < 5; i++) {
            spans.add(new Integer[] {1914 + 23 * i, null});
            spans.add(new Integer[] {null, 1919 + 21 * i});
        }
        for (int i = 0; i < 9; i++) {
            spans.add(new Integer[] {1900 + 13 * i, 1900 + 16 * i + i % 2});
        }
        assertThat(spans).hasSize(20);
        return spans.stream()
                .flatMap(
                        span -> Stream.of("official", "raced").map(standing -> new Window(span[0], span[1], standing)));
    }

    @ParameterizedTest
    @MethodSource("twoWindows")
    void everyCountOfEveryRaceIsTheSame(Window window) {
        compare(window);
    }

    @Tag("heavy")
    @ParameterizedTest
    @MethodSource("twentyWindows")
    void everyCountOfEveryRaceIsTheSameInTwentyWindows(Window window) {
        compare(window);
    }

    private static void compare(Window window) {
        assertThat(plain.races()).hasSize(26);
        List<PlainCounts> counts = plain.races().stream()
                .map(race ->
                        new PlainCounts(plain, race, window.standing().equals("raced"), window.from(), window.to()))
                .toList();
        assertThat(lines(window, """
                race_id, first_year, last_year, editions_in_archive, editions_held, years_not_held, years_uncertain,
                years_not_in_archive, winner_known, no_winner, winner_unknown, podium_known, decided_on_time, margin_exists,
                margin_known, birthplace_known, raced_otherwise FROM coverage(NULL, %s)""")).isEqualTo(each(counts, PlainCounts::coverage));
        assertThat(lines(window, "race_id, year, rider_id, nation, wins_so_far FROM winners(NULL, %s)"))
                .isEqualTo(all(counts, PlainCounts::winners));
        assertThat(lines(window, """
                race_id, rider_id, wins, years, nullif(years_between, ''), longest_wait_years, longest_run, unknown_between
                FROM palmares(NULL, %s)""")).isEqualTo(all(counts, PlainCounts::palmares));
        assertThat(lines(window, """
                race_id, year, winner, edition_before, title_kept, former_winner, unknown_before
                FROM defending_champions(NULL, %s)""")).isEqualTo(all(counts, PlainCounts::defendingChampions));
        assertThat(lines(window, """
                race_id, editions_in_archive, winner_known, wins, different_winners, repeat_winners, won_by_former_winner,
                former_winner_unknown, titles_kept, titles_defended, longest_run, record_wins, record_holders, record_could_fall
                FROM win_repetition(NULL, %s)""")).isEqualTo(each(counts, PlainCounts::winRepetition));
        for (int k : new int[] {2, 3, 10}) {
            assertThat(lines(window, "race_id, year, rank, gap_s, gap_exists FROM gaps(NULL, k := " + k + ", %s)"))
                    .isEqualTo(all(counts, race -> race.gaps(k)));
            assertThat(lines(window, """
                            race_id, editions_in_archive, gap_exists, n, left_out, same_time, min_s, q1_s, median_s, mean_s,
                            q3_s, max_s, gaps_s FROM gap_summary(NULL, k := %d, %%s) WHERE period = 'all'""".formatted(k)))
                    .isEqualTo(counts.stream()
                            .filter(race -> !race.gaps(k).isEmpty())
                            .map(race -> race.gapSummary(k))
                            .sorted()
                            .toList());
        }
        homeWins(window, counts);
    }

    private static void homeWins(Window window, List<PlainCounts> counts) {
        Map<String, List<String>> expected = new HashMap<>();
        counts.forEach(race -> race.homeWins()
                .forEach((level, lines) -> expected.computeIfAbsent(level, each -> new ArrayList<>())
                        .addAll(lines)));
        expected.forEach((level, lines) -> assertThat(lines(window, """
                        race_id, decade, editions_in_archive, home, away, origin_unknown, no_home, winner_unknown, no_winner,
                        home_share, home_share_least, home_share_most FROM home_wins(NULL, %s, %%s)""".formatted(
                                level.startsWith("within")
                                        ? "within_km := " + level.split(" ")[1]
                                        : "level := '" + level + "'")))
                .as(level)
                .isEqualTo(lines.stream().sorted().toList()));
    }

    private static List<String> each(List<PlainCounts> counts, Function<PlainCounts, String> line) {
        return counts.stream().map(line).sorted().toList();
    }

    private static List<String> all(List<PlainCounts> counts, Function<PlainCounts, Collection<String>> lines) {
        return counts.stream()
                .flatMap(race -> lines.apply(race).stream())
                .sorted()
                .toList();
    }

    /** The rows as text, in the order of the text. */
    private static List<String> lines(Window window, String query) {
        Table table = archive.query("SELECT " + query.formatted(YEARS), window.parameters());
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Object[] cells = new Object[table.columnCount()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = table.column(column).isMissing(row)
                        ? null
                        : table.column(column).get(row);
            }
            lines.add(PlainCounts.line(cells));
        }
        lines.sort(null);
        return lines;
    }
}
