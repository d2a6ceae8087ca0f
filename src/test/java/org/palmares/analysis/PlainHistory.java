package org.palmares.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bundled history counted a second time: plain loops over the files of {@code datasets/}, by the words of
 * {@code datasets/README.md} and {@code docs/counting.md}, sharing no SQL and no class with palmares.
 */
final class PlainHistory {
    /** A rider's line of one edition, resolved; what is not known is null. */
    static final class Line {
        final String rider;
        Integer rank;
        Integer raced;
        String status = "FINISHED";
        Double gap;
        Double gapRaced;
        String nation;

        Line(String rider) {
            this.rider = rider;
        }

        Integer rank(boolean asRaced) {
            return asRaced ? raced : rank;
        }

        Double gap(boolean asRaced) {
            return asRaced ? gapRaced : gap;
        }
    }

    /** What became of a year. */
    enum Fate {
        WON,
        SHARED,
        NOBODY,
        TEAM,
        UNKNOWN,
        NOT_HELD,
        UNCERTAIN,
        MISSING;

        boolean isHeld() {
            return isWon() || this == NOBODY || this == TEAM || this == UNKNOWN;
        }

        boolean isWon() {
            return this == WON || this == SHARED;
        }

        /** Anybody may have won. */
        boolean isOpen() {
            return this == UNKNOWN || this == UNCERTAIN || this == MISSING;
        }
    }

    private final Map<String, Map<String, String>> races = new TreeMap<>();
    private final Map<String, Map<Integer, Map<String, String>>> editions = new HashMap<>();
    private final Map<String, Map<String, String>> riders = new HashMap<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, Map<Integer, List<Line>>> lists = new HashMap<>();

    static PlainHistory read(Path folder) throws IOException {
        PlainHistory history = new PlainHistory();
        rows(folder, "race").forEach(row -> history.races.put(row.get("race_id"), row));
        rows(folder, "edition")
                .forEach(row -> history.editions
                        .computeIfAbsent(row.get("race_id"), each -> new TreeMap<>())
                        .put(Integer.valueOf(row.get("year")), row));
        rows(folder, "rider").forEach(row -> history.riders.put(row.get("rider_id"), row));
        rows(folder, "place").forEach(row -> history.places.put(row.get("place_id"), row));
        rows(folder, "region_group")
                .forEach(row -> history.groups
                        .computeIfAbsent(row.get("group_id"), each -> new TreeSet<>())
                        .add(row.get("region")));
        Map<String, Integer> priority = new HashMap<>();
        rows(folder, "source").forEach(row -> priority.put(row.get("source_id"), Integer.valueOf(row.get("priority"))));
        Map<String, Map<Integer, List<Map<String, String>>>> claims = new HashMap<>();
        for (Map<String, String> claim : rows(folder, "claim")) {
            if (claim.get("classification").equals("GENERAL")
                    && claim.get("stage").isEmpty()) {
                claims.computeIfAbsent(claim.get("race_id"), each -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(claim.get("year")), each -> new ArrayList<>())
                        .add(claim);
            }
        }
        claims.forEach((race, years) -> years.forEach((year, list) -> history.lists
                .computeIfAbsent(race, each -> new TreeMap<>())
                .put(year, history.resolved(list, priority))));
        return history;
    }

    Set<String> races() {
        return races.keySet();
    }

    /** Every year from the race's first to its last. */
    NavigableMap<Integer, Fate> fates(String race, boolean asRaced) {
        TreeMap<Integer, Map<String, String>> rows = new TreeMap<>(editions.get(race));
        int first = rows.firstKey();
        String stated = races.get(race).get("first_year");
        if (!stated.isEmpty()) {
            first = Math.min(first, Integer.parseInt(stated));
        }
        TreeMap<Integer, Fate> fates = new TreeMap<>();
        for (int year = first; year <= rows.lastKey(); year++) {
            fates.put(year, rows.containsKey(year) ? fate(race, year, rows.get(year), asRaced) : Fate.MISSING);
        }
        return fates;
    }

    private Fate fate(String race, int year, Map<String, String> edition, boolean asRaced) {
        switch (edition.get("held")) {
            case "held":
                break;
            case "not-held":
                return Fate.NOT_HELD;
            default:
                return Fate.UNCERTAIN;
        }
        int winners = winners(race, year, asRaced).size();
        if (winners > 0) {
            return winners == 1 ? Fate.WON : Fate.SHARED;
        }
        String decision = edition.get("no_winner");
        if (decision.equals("team")) {
            return Fate.TEAM;
        }
        if (decision.equals("not-awarded") || (decision.equals("struck-out") && !asRaced)) {
            return Fate.NOBODY;
        }
        List<Line> list = list(race, year);
        boolean struck =
                list.stream().anyMatch(line -> line.status.equals("DSQ") && line.raced != null && line.raced == 1);
        boolean others = list.stream().anyMatch(line -> line.rank != null);
        return !asRaced && struck && others ? Fate.NOBODY : Fate.UNKNOWN;
    }

    List<Line> list(String race, int year) {
        return lists.getOrDefault(race, Map.of()).getOrDefault(year, List.of());
    }

    Set<String> winners(String race, int year, boolean asRaced) {
        return list(race, year).stream()
                .filter(line -> line.rank(asRaced) != null && line.rank(asRaced) == 1)
                .map(line -> line.rider)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The edition before, where nothing but years that were not held lies between. */
    static Integer before(NavigableMap<Integer, Fate> fates, int year) {
        for (Integer earlier = fates.lowerKey(year); earlier != null; earlier = fates.lowerKey(earlier)) {
            if (fates.get(earlier).isHeld()) {
                return earlier;
            }
            if (fates.get(earlier) != Fate.NOT_HELD) {
                return null;
            }
        }
        return null;
    }

    Map<String, String> race(String race) {
        return races.get(race);
    }

    Map<String, String> edition(String race, int year) {
        return editions.get(race).get(year);
    }

    String name(String rider) {
        return riders.get(rider).get("name");
    }

    /** The nation raced for; null where it is not known. */
    String nation(Line line) {
        return line.nation != null ? line.nation : known(riders.get(line.rider).get("nation"));
    }

    /** Null where it is not known. */
    Map<String, String> birthplace(String rider) {
        return places.get(riders.get(rider).get("birth_place"));
    }

    Map<String, String> place(String place) {
        return places.get(place);
    }

    /** The regions of a group. */
    Set<String> regions(String group) {
        return groups.getOrDefault(group, Set.of());
    }

    private static String known(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private List<Line> resolved(List<Map<String, String>> claims, Map<String, Integer> priority) {
        List<Map<String, String>> preferred = new ArrayList<>(claims);
        // A stable sort: claims of one source stay in the order of the file.
        preferred.sort(Comparator.comparing((Map<String, String> claim) -> priority.get(claim.get("source_id")))
                .thenComparing(claim -> claim.get("source_id")));
        Map<String, Line> lines = new LinkedHashMap<>();
        Set<String> placed = new TreeSet<>();
        for (Map<String, String> claim : preferred) {
            Line line = lines.computeIfAbsent(claim.get("rider_id"), Line::new);
            if (!placed.contains(line.rider)
                    && (!claim.get("rank").isEmpty() || !claim.get("status").equals("FINISHED"))) {
                placed.add(line.rider);
                line.rank = whole(claim.get("rank"));
                line.status = claim.get("status");
            }
            line.raced = line.raced == null ? whole(claim.get("rank_raced")) : line.raced;
            line.gap = line.gap == null ? number(claim.get("gap_s")) : line.gap;
            line.gapRaced = line.gapRaced == null ? number(claim.get("gap_raced_s")) : line.gapRaced;
            line.nation = line.nation == null && !claim.get("nation_raced").isEmpty()
                    ? claim.get("nation_raced")
                    : line.nation;
        }
        return onTheRoad(heldByTheBestSource(preferred, lines));
    }

    /** A rank belongs to those whom the best source of that rank names. */
    private static List<Line> heldByTheBestSource(List<Map<String, String>> preferred, Map<String, Line> lines) {
        List<Line> held = new ArrayList<>();
        for (Line line : lines.values()) {
            if (line.rank == null) {
                held.add(line);
                continue;
            }
            String best = preferred.stream()
                    .filter(claim -> line.rank.equals(whole(claim.get("rank"))))
                    .filter(claim -> line.rank.equals(lines.get(claim.get("rider_id")).rank))
                    .map(claim -> claim.get("source_id"))
                    .findFirst()
                    .orElseThrow();
            boolean named = preferred.stream()
                    .anyMatch(claim -> claim.get("source_id").equals(best)
                            && claim.get("rider_id").equals(line.rider)
                            && line.rank.equals(whole(claim.get("rank"))));
            if (named) {
                held.add(line);
            }
        }
        return held;
    }

    /** Fills in the order as raced and both kinds of gaps. */
    private static List<Line> onTheRoad(List<Line> list) {
        boolean reordered = list.stream().anyMatch(line -> line.raced != null && !line.raced.equals(line.rank));
        if (reordered) {
            reorder(list);
        } else {
            list.forEach(line -> line.raced = line.rank);
        }
        Line official = first(list, false);
        Line raced = first(list, true);
        double nearest = list.stream()
                .filter(line -> is1(line.raced) && line.gapRaced != null)
                .mapToDouble(line -> line.gapRaced)
                .min()
                .orElse(0);
        boolean changed =
                official != null && raced != null && list.stream().noneMatch(line -> is1(line.rank) && is1(line.raced));
        double ahead = changed && official.gap != null ? official.gap : 0;
        Double behind = changed ? official.gapRaced : null;
        for (Line line : list) {
            if (!changed || ahead > 0) {
                line.gapRaced = line.gapRaced == null ? line.gap : line.gapRaced;
            } else if (line.gapRaced == null) {
                line.gapRaced = is1(line.raced)
                        ? Double.valueOf(0)
                        : line.gap == null || behind == null ? null : Double.valueOf(line.gap + behind);
            }
            if (ahead > 0 && line.gap != null) {
                line.gap = line.gap < ahead ? null : Double.valueOf(line.gap - ahead);
            }
        }
        if (nearest > 0) {
            list.forEach(line -> line.raced = null);
        }
        return list;
    }

    /** Walks the official order and puts each rider whose place on the road is not stated on the next free one. */
    private static void reorder(List<Line> list) {
        Set<Integer> taken = new TreeSet<>();
        for (Line line : list) {
            if (line.raced != null) {
                int place = line.raced;
                while (!taken.add(place)) {
                    place++;
                }
            }
        }
        int last = list.stream()
                .filter(line -> line.rank != null)
                .mapToInt(line -> line.rank)
                .max()
                .orElse(0);
        Set<Integer> struck = list.stream()
                .filter(line -> line.rank == null && line.raced != null)
                .map(line -> line.raced)
                .collect(Collectors.toCollection(TreeSet::new));
        int free = 1;
        int passedOn = 0;
        int covered = 0;
        for (int rank = 1; rank <= last; rank++) {
            int here = rank;
            List<Line> tied = list.stream()
                    .filter(line -> line.rank != null && line.rank == here)
                    .toList();
            covered = tied.isEmpty() ? covered : rank + tied.size() - 1;
            boolean empty = tied.isEmpty() && rank > covered;
            // Struck out, and nobody got the place.
            if (empty && struck.contains(rank + passedOn)) {
                continue;
            }
            while (struck.contains(rank + passedOn)) {
                passedOn++;
            }
            if (tied.isEmpty() && !empty) {
                continue;
            }
            if (tied.stream().anyMatch(line -> line.raced != null)) {
                continue;
            }
            while (taken.contains(free)) {
                free++;
            }
            for (Line line : tied) {
                line.raced = free;
            }
            int places = Math.max(1, tied.size());
            for (int i = 0; i < places; i++) {
                while (taken.contains(free)) {
                    free++;
                }
                free++;
            }
        }
    }

    private static boolean is1(Integer rank) {
        return rank != null && rank == 1;
    }

    private static Line first(List<Line> list, boolean asRaced) {
        return list.stream()
                .filter(line -> is1(line.rank(asRaced)))
                .min(Comparator.comparing(line -> line.gap, Comparator.nullsLast(Comparator.<Double>naturalOrder())))
                .orElse(null);
    }

    private static Integer whole(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static List<Map<String, String>> rows(Path folder, String table) throws IOException {
        List<List<String>> cells = cells(Files.readString(folder.resolve(table + ".csv")));
        List<String> names = cells.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : cells.subList(1, cells.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
