package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import tech.tablesaw.api.Row;

/** What an archive makes of the pairs of names in a file of {@code src/bench/labels}, of which a reader said who is who. */
final class LabelledPairs {
    private static final int COLUMNS = 9;

    private record Name(String list, String name, int first, int last) {}

    private record Labelled(Name one, Name other, boolean same) {}

    /** What became of the pairs of two lists. */
    private static final class Count {
        private int same;
        private int apart;
        private int apartListed;
        private int different;
        private int joined;
        private int differentListed;
        private int notFound;
    }

    private final Archive archive;
    private final Path labels;
    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    LabelledPairs(Archive archive, Path labels) {
        this.archive = archive;
        this.labels = labels;
    }

    void tell() throws IOException {
        archive.change(change -> {
            change.run("""
                    CREATE OR REPLACE TEMP TABLE listed AS SELECT rider_a, rider_b FROM likely_duplicates();
                    CREATE OR REPLACE TEMP TABLE spelled AS
                    SELECT rider_id, name_key(name) AS key
                    FROM (SELECT rider_id, name FROM rider UNION SELECT rider_id, alias FROM rider_alias)""", Map.of());
            return null;
        });
        for (Labelled pair : read()) {
            count(pair);
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s %7s %7s %9s %9s %8s %8s %8s%n",
                labels.getFileName(),
                "same",
                "joined",
                "left two",
                "of listed",
                "differ",
                "joined",
                "listed");
        Count all = new Count();
        counts.forEach((lists, count) -> {
            print(lists, count);
            all.same += count.same;
            all.apart += count.apart;
            all.apartListed += count.apartListed;
            all.different += count.different;
            all.joined += count.joined;
            all.differentListed += count.differentListed;
            all.notFound += count.notFound;
        });
        print("all", all);
        System.out.printf(
                Locale.ROOT,
                "review list: recall %.1f %% of the %d left two, precision %.1f %% of the %d labelled ones it has; %d names not found%n",
                100.0 * all.apartListed / Math.max(1, all.apart),
                all.apart,
                100.0 * all.apartListed / Math.max(1, all.apartListed + all.differentListed),
                all.apartListed + all.differentListed,
                all.notFound);
        shares();
        findings.forEach(System.out::println);
    }

    private static void print(String lists, Count count) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %7d %7d %9d %9d %8d %8d %8d%n",
                lists,
                count.same,
                count.same - count.apart,
                count.apart,
                count.apartListed,
                count.different,
                count.joined,
                count.differentListed);
    }

    /** Of the riders that two lists share, how many are still two. */
    private void shares() {
        for (Map.Entry<String, Count> lists : counts.entrySet()) {
            String[] names = lists.getKey().split(" and ", 2);
            long shared = archive.query(
                            "SELECT count(*) AS n FROM (SELECT rider_id FROM claim WHERE " + claimsOf(names[0])
                                    + " INTERSECT SELECT rider_id FROM claim WHERE " + claimsOf(names[1]) + ")")
                    .longColumn("n")
                    .get(0);
            int twice = lists.getValue().apart;
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %8d  %.2f %% of %d%n",
                    "duplicates, " + lists.getKey(),
                    twice,
                    100.0 * twice / (shared + twice),
                    shared + twice);
        }
    }

    private void count(Labelled pair) {
        Count count = counts.computeIfAbsent(pair.one().list() + " and " + pair.other().list(), each -> new Count());
        List<String> ones = ids(pair.one());
        List<String> others = ids(pair.other());
        if (ones.isEmpty() || others.isEmpty()) {
            count.notFound++;
            findings.add("  not found  " + (ones.isEmpty() ? pair.one() : pair.other()));
            return;
        }
        boolean joined = ones.stream().anyMatch(others::contains);
        boolean listed = !joined && ones.stream().anyMatch(one -> others.stream().anyMatch(other -> listed(one, other)));
        if (pair.same()) {
            count.same++;
            if (!joined) {
                count.apart++;
                count.apartListed += listed ? 1 : 0;
                findings.add("  left two" + (listed ? " and listed " : "            ") + ones + " " + others);
            }
        } else {
            count.different++;
            count.joined += joined ? 1 : 0;
            count.differentListed += listed ? 1 : 0;
            if (joined || listed) {
                findings.add("  different, but " + (joined ? "joined " : "listed ") + pair.one().name() + " "
                        + pair.other().name() + " " + ones);
            }
        }
    }

    private boolean listed(String one, String other) {
        return !archive.query(
                        "FROM listed WHERE (rider_a, rider_b) IN (($one, $other), ($other, $one))",
                        Map.of("one", one, "other", other))
                .isEmpty();
    }

    /** The riders of this name, in any order and case, of whom that list tells something in these years. */
    private List<String> ids(Name name) {
        List<String> ids = new ArrayList<>();
        for (Row row : archive.query(
                "SELECT DISTINCT rider_id FROM spelled WHERE key = name_key($name) AND rider_id IN (SELECT rider_id FROM claim WHERE year"
                        + " BETWEEN $first AND $last AND " + claimsOf(name.list()) + ") ORDER BY rider_id",
                Map.of("name", name.name(), "first", name.first(), "last", name.last()))) {
            ids.add(row.getString(0));
        }
        return ids;
    }

    private static String claimsOf(String list) {
        return switch (list) {
            case "bundled" -> "import_id = 0";
            case "giRo" -> "import_id IN (SELECT import_id FROM import_log WHERE format = 'giro-gc')";
            default -> "import_id IN (SELECT import_id FROM import_log WHERE format = 'letour-riders')";
        };
    }

    private List<Labelled> read() throws IOException {
        try (Stream<String> lines = Files.lines(labels)) {
            return lines.skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .map(cells -> new Labelled(
                            name(cells, 0), name(cells, 4), cells[COLUMNS - 1].equals("same")))
                    .toList();
        }
    }

    private static Name name(String[] cells, int from) {
        return new Name(
                cells[from], cells[from + 1], Integer.parseInt(cells[from + 2]), Integer.parseInt(cells[from + 3]));
    }
}
