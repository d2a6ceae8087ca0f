package org.palmares.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.analysis.PlainHistory.Fate;
import org.palmares.analysis.PlainHistory.Line;

/**
 * What is counted of one race under one standing within a span of years, by plain loops: the words of {@code docs/counting.md}
 * once more. Each method gives lines of text, one for each row of the macro of that name, and cells with bars between.
 */
final class PlainCounts {
    private final PlainHistory history;
    private final String race;
    private final boolean asRaced;
    private final Integer from;
    private final Integer to;
    private final NavigableMap<Integer, Fate> fates;
    private final Collection<Integer> years;
    private final List<Integer> held;

    /** @param from null for the first year, as {@code to} for the last */
    PlainCounts(PlainHistory history, String race, boolean asRaced, Integer from, Integer to) {
        this.history = history;
        this.race = race;
        this.asRaced = asRaced;
        this.from = from;
        this.to = to;
        this.fates = history.fates(race, asRaced);
        this.years = fates.keySet().stream()
                .filter(year -> (from == null || year >= from) && (to == null || year <= to))
                .toList();
        this.held = years.stream().filter(year -> fates.get(year).isHeld()).toList();
    }

    static String line(Object... cells) {
        return Arrays.stream(cells).map(PlainCounts::text).collect(Collectors.joining("|"));
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return String.format("%.6f", number).replaceFirst("\\.?0+$", "");
        }
        return cell == null ? "" : cell.toString();
    }

    String coverage() {
        long missing = count(Fate.MISSING);
        long uncertain = count(Fate.UNCERTAIN);
        boolean listed = (from == null || from <= fates.lastKey())
                && (isComplete() || (from != null && from >= fates.firstKey() && to != null && to <= fates.lastKey()));
        List<Gap> margins = gapsOf(2);
        return line(
                race,
                held.isEmpty() ? null : held.get(0),
                held.isEmpty() ? null : held.get(held.size() - 1),
                held.size(),
                uncertain + missing == 0 && listed ? held.size() : null,
                count(Fate.NOT_HELD),
                uncertain,
                missing,
                count(Fate.WON) + count(Fate.SHARED),
                count(Fate.NOBODY) + count(Fate.TEAM),
                count(Fate.UNKNOWN),
                held.stream().filter(this::hasPodium).count(),
                held.stream().filter(this::isOnTime).count(),
                margins.stream().filter(Gap::exists).count(),
                margins.stream().filter(gap -> gap.seconds != null).count(),
                held.stream()
                        .filter(year -> winners(year).stream().anyMatch(rider -> history.birthplace(rider) != null))
                        .count(),
                held.stream()
                        .filter(year -> history.list(race, year).stream()
                                .anyMatch(line -> line.raced != null && !line.raced.equals(line.rank)))
                        .count());
    }

    private long count(Fate fate) {
        return years.stream().filter(year -> fates.get(year) == fate).count();
    }

    private boolean isComplete() {
        return history.race(race).get("winners_complete").equals("true");
    }

    private Set<String> winners(int year) {
        return history.winners(race, year, asRaced);
    }

    private List<Line> ranked(int year, int from, int to) {
        return history.list(race, year).stream()
                .filter(line -> line.rank(asRaced) != null && line.rank(asRaced) >= from && line.rank(asRaced) <= to)
                .toList();
    }

    private boolean hasPodium(int year) {
        return !winners(year).isEmpty() && ranked(year, 1, 3).size() >= 3;
    }

    private boolean isOnTime(int year) {
        String decided = history.edition(race, year).get("decided_on");
        return decided.isEmpty() || decided.equals("time");
    }

    private record Gap(int year, Integer rank, Double seconds, boolean exists) {}

    List<String> gaps(int k) {
        return gapsOf(k).stream()
                .map(gap -> line(race, gap.year, gap.rank, gap.seconds, gap.exists))
                .toList();
    }

    private List<Gap> gapsOf(int k) {
        return held.stream().map(year -> gap(year, k)).toList();
    }

    private Gap gap(int year, int k) {
        // From the k-th place forward to the rank that covers it.
        List<Line> covering = List.of();
        for (int rank = k; rank >= 1 && covering.isEmpty(); rank--) {
            List<Line> tied = ranked(year, rank, rank);
            covering = rank + tied.size() > k ? tied : List.of();
            if (!tied.isEmpty()) {
                break;
            }
        }
        boolean vacant = !asRaced
                && covering.isEmpty()
                && history.list(race, year).stream()
                        .anyMatch(line -> line.status.equals("DSQ") && line.raced != null && line.raced == k)
                && !ranked(year, k + 1, Integer.MAX_VALUE).isEmpty();
        Integer rank = covering.isEmpty() ? null : covering.get(0).rank(asRaced);
        Fate fate = fates.get(year);
        boolean exists =
                (fate.isWon() || fate == Fate.UNKNOWN) && isOnTime(year) && !Objects.equals(rank, 1) && !vacant;
        Double seconds = covering.stream()
                .map(line -> line.gap(asRaced))
                .filter(Objects::nonNull)
                .min(Double::compare)
                .orElse(null);
        return new Gap(year, rank, exists && fate.isWon() ? seconds : null, exists);
    }

    /** Of all years asked for. */
    String gapSummary(int k) {
        List<Gap> gaps = gapsOf(k);
        long exists = gaps.stream().filter(Gap::exists).count();
        double[] known = gaps.stream()
                .map(Gap::seconds)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int n = known.length;
        boolean enough = n >= 5;
        return line(
                race,
                gaps.size(),
                exists,
                n,
                exists - n,
                Arrays.stream(known).filter(gap -> gap == 0).count(),
                n == 0 ? null : known[0],
                enough ? quantile(known, 0.25) : null,
                enough ? quantile(known, 0.5) : null,
                enough ? Arrays.stream(known).sum() / n : null,
                enough ? quantile(known, 0.75) : null,
                n == 0 ? null : known[n - 1],
                n == 0 || enough
                        ? null
                        : Arrays.stream(known).mapToObj(PlainCounts::text).collect(Collectors.joining(", ")));
    }

    /** Of type 7: between the two of the sorted values next to the place (n - 1) p. */
    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** What every rider won within the years asked for. */
    List<String> palmares() {
        List<String> lines = new ArrayList<>();
        wins().forEach((rider, won) -> {
            List<Integer> waits = new ArrayList<>();
            for (int i = 1; i < won.size(); i++) {
                waits.add(won.get(i) - won.get(i - 1));
            }
            lines.add(line(
                    race,
                    rider,
                    won.size(),
                    join(won),
                    waits.isEmpty() ? null : join(waits),
                    waits.stream().max(Integer::compare).orElse(null),
                    longestRun(won),
                    years.stream()
                            .filter(year -> year > won.get(0) && year <= won.get(won.size() - 1))
                            .filter(year -> fates.get(year).isOpen())
                            .count()));
        });
        return lines;
    }

    private static String join(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Map<String, List<Integer>> wins() {
        Map<String, List<Integer>> wins = new TreeMap<>();
        for (int year : held) {
            for (String rider : winners(year)) {
                wins.computeIfAbsent(rider, each -> new ArrayList<>()).add(year);
            }
        }
        return wins;
    }

    private int longestRun(List<Integer> won) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < won.size(); i++) {
            Integer before = PlainHistory.before(fates, won.get(i));
            run = i > 0 && won.get(i - 1).equals(before) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Each edition's title: kept or not, or null where that can't be told. */
    private record Title(int year, Integer before, Boolean kept, boolean former) {}

    private List<Title> titles() {
        List<Title> titles = new ArrayList<>();
        Set<String> everBefore = new HashSet<>();
        for (int year : fates.keySet()) {
            Set<String> winners = fates.get(year).isHeld() ? winners(year) : Set.of();
            if (years.contains(year) && !winners.isEmpty()) {
                Integer before = PlainHistory.before(fates, year);
                Set<String> champions = before == null ? Set.of() : winners(before);
                titles.add(new Title(
                        year,
                        before,
                        champions.isEmpty() ? null : champions.stream().anyMatch(winners::contains),
                        winners.stream().anyMatch(everBefore::contains)));
            }
            everBefore.addAll(winners);
        }
        return titles;
    }

    List<String> defendingChampions() {
        return titles().stream()
                .map(title -> line(
                        race,
                        title.year,
                        winners(title.year).stream().map(history::name).sorted().collect(Collectors.joining(" and ")),
                        title.before,
                        title.kept,
                        title.former,
                        fates.headMap(title.year).values().stream()
                                .filter(Fate::isOpen)
                                .count()))
                .toList();
    }

    String winRepetition() {
        Map<String, List<Integer>> wins = wins();
        List<Title> titles = titles();
        int record = wins.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> holders = wins.keySet().stream()
                .filter(rider -> wins.get(rider).size() == record)
                .map(history::name)
                .sorted()
                .toList();
        return line(
                race,
                held.size(),
                titles.size(),
                wins.values().stream().mapToInt(List::size).sum(),
                wins.size(),
                wins.values().stream().filter(won -> won.size() > 1).count(),
                titles.stream().filter(Title::former).count(),
                titles.stream()
                        .filter(title -> !title.former)
                        .filter(title -> !isComplete()
                                || fates.headMap(title.year).values().stream().anyMatch(Fate::isOpen))
                        .count(),
                titles.stream().filter(title -> Boolean.TRUE.equals(title.kept)).count(),
                titles.stream().filter(title -> title.kept != null).count(),
                wins.values().stream().mapToInt(this::longestRun).max().orElse(0),
                record == 0 ? null : record,
                holders.isEmpty() ? null : String.join(", ", holders),
                couldFall(wins, record, holders.size()));
    }

    private boolean couldFall(Map<String, List<Integer>> wins, int record, int holders) {
        boolean listed = from != null && from >= fates.firstKey() && to != null && to <= fates.lastKey();
        if (!isComplete() && !listed) {
            return true;
        }
        long open = years.stream().filter(year -> fates.get(year).isOpen()).count();
        int best = wins.values().stream()
                .mapToInt(List::size)
                .filter(won -> won < record)
                .max()
                .orElse(0);
        return open > 0 && (holders != 1 || best + open >= record);
    }

    /** Home or away by decade, and in all: decade, editions, home, away, origin unknown, no home, unknown winner, nobody. */
    List<String> homeWins(PlainHomes.Home home) {
        Map<Integer, long[]> decades = new TreeMap<>();
        for (int year : held) {
            for (Integer decade : new Integer[] {year - year % 10, 9999}) {
                long[] counts = decades.computeIfAbsent(decade, each -> new long[7]);
                counts[0]++;
                for (Line winner : ranked(year, 1, 1)) {
                    counts[1 + home.of(year, winner)]++;
                }
                counts[5] += fates.get(year) == Fate.UNKNOWN ? 1 : 0;
                counts[6] += fates.get(year) == Fate.NOBODY || fates.get(year) == Fate.TEAM ? 1 : 0;
            }
        }
        List<String> lines = new ArrayList<>();
        decades.forEach((decade, c) -> {
            long told = c[1] + c[2];
            long most = told + c[3];
            lines.add(Stream.concat(
                                    Stream.of(race, decade == 9999 ? null : decade),
                                    Arrays.stream(c).boxed())
                            .map(PlainCounts::text)
                            .collect(Collectors.joining("|"))
                    + "|"
                    + line(
                            told == 0 ? null : (double) c[1] / told,
                            most == 0 ? null : (double) c[1] / (most + c[5]),
                            most == 0 ? null : (double) (c[1] + c[3] + c[5]) / (most + c[5])));
        });
        return lines;
    }

    Map<String, List<String>> homeWins() {
        PlainHomes homes = new PlainHomes(history, race);
        Map<String, List<String>> levels = new HashMap<>();
        for (String level : List.of("municipality", "province", "region", "group", "nation")) {
            levels.put(level, homeWins((year, winner) -> homes.atHome(level, year, winner)));
        }
        levels.put("within 50", homeWins((year, winner) -> homes.within(50, year, winner)));
        return levels;
    }

    /** Who won, and for the how manieth time, since the race's first year. */
    List<String> winners() {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> soFar = new HashMap<>();
        for (int year : fates.keySet()) {
            List<Line> winners = fates.get(year).isHeld() ? ranked(year, 1, 1) : List.of();
            winners.forEach(winner -> soFar.merge(winner.rider, 1, Integer::sum));
            if (years.contains(year)) {
                winners.forEach(winner ->
                        lines.add(line(race, year, winner.rider, history.nation(winner), soFar.get(winner.rider))));
                if (winners.isEmpty()) {
                    lines.add(line(race, year, null, null, null));
                }
            }
        }
        return lines;
    }
}
