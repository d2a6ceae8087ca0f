package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.Importer;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.SourceKey;
import org.palmares.reader.Document;
import org.palmares.reader.Documents;
import org.palmares.reader.Readers;
import tech.tablesaw.api.Row;

/**
 * How well riders are told apart: pages whose links say who is who, imported without their links, and public tables of the same
 * races. Call it with a folder of files, by default {@code ../shared/datasets}.
 */
public final class IdentityBench {
    private final Archive archive;
    private final Map<String, Set<String>> idsOfKey = new TreeMap<>();
    private final Map<String, Set<String>> keysOfId = new TreeMap<>();

    private IdentityBench(Archive archive) {
        this.archive = archive;
    }

    public static void main(String[] arguments) throws IOException {
        Path datasets = Path.of(arguments.length == 0 || arguments[0].isBlank() ? "../shared/datasets" : arguments[0]);
        Path folder = Files.createTempDirectory("palmares-identity");
        try (Archive archive = Archives.inMemory()) {
            IdentityBench bench = new IdentityBench(archive);
            for (Path page : files(datasets, "*.{md,html}")) {
                bench.takeWithoutKeys(page, folder);
            }
            bench.tellKeyed();
        }
        try (Archive archive = Archives.inMemory()) {
            take(archive, datasets, "thomascamminady-LeTourDataSet/TDF_Riders_History.csv");
            take(archive, datasets, "ABohynDOE-giRo/giro_gc_1946_2022.csv");
            for (String labels : List.of("riders.csv", "riders-2.csv")) {
                new LabelledPairs(archive, Path.of("src/bench/labels", labels)).tell();
            }
            take(archive, datasets, "camminady-LeTourDataSet/Riders.csv");
            take(archive, datasets, "camminady-LeTourDataSet/allriders_v2.csv");
            tellTables(archive);
        }
    }

    private static void take(Archive archive, Path datasets, String table) {
        Path file = datasets.resolve(table);
        if (Files.exists(file)) {
            System.out.println(new Importer(archive).take(file, ImportOptions.none()).sentence());
        }
    }

    private static List<Path> files(Path datasets, String glob) throws IOException {
        try (Stream<Path> all = Files.walk(datasets)) {
            return all.filter(file -> file.getFileSystem()
                            .getPathMatcher("glob:" + glob)
                            .matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private void takeWithoutKeys(Path page, Path folder) throws IOException {
        Map<Integer, Map<String, SourceKey>> keys = new HashMap<>();
        try {
            Document document = Documents.load(page);
            for (ResultSheet sheet : Readers.forContent(document).read(document).sheets()) {
                for (ResultLine line : sheet.lines()) {
                    line.key().ifPresent(key -> keys.computeIfAbsent(line.at().line(), each -> new HashMap<>())
                            .put(key.toString(), key));
                }
            }
            Path hidden = folder.resolve(page.getFileName());
            Files.writeString(
                    hidden,
                    Files.readString(page)
                            .replaceAll("(?<=[/\"(])rider/[^\"/)? ]+", "rider-hidden")
                            .replaceAll("rider\\.php\\?r=\\d+", "rider.php?x"));
            new Importer(archive).take(hidden, ImportOptions.none());
        } catch (RuntimeException refused) {
            return;
        }
        for (Row row : archive.query("""
                SELECT line, min(rider_id) AS rider_id
                FROM claim
                WHERE import_id = (SELECT max(import_id) FROM import_log) AND classification <> 'TEAM'
                GROUP BY line
                HAVING count(DISTINCT rider_id) = 1""")) {
            Map<String, SourceKey> of = keys.getOrDefault(row.getInt("line"), Map.of());
            if (of.size() == 1) {
                String key = of.keySet().iterator().next();
                idsOfKey.computeIfAbsent(key, each -> new TreeSet<>()).add(row.getString("rider_id"));
                keysOfId.computeIfAbsent(row.getString("rider_id"), each -> new TreeSet<>())
                        .add(key);
            }
        }
    }

    private void tellKeyed() {
        long split = idsOfKey.values().stream().filter(ids -> ids.size() > 1).count();
        // Two sites' keys of one man are no false merge; two of one site's are.
        List<Map.Entry<String, Set<String>>> merged = keysOfId.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .map(key -> key.split(":", 2)[0])
                                .distinct()
                                .count()
                        < entry.getValue().size())
                .toList();
        double pairs = idsOfKey.size() * (idsOfKey.size() - 1) / 2.0;
        System.out.printf(Locale.ROOT, "%-52s %8d%n", "riders by the pages' keys", idsOfKey.size());
        System.out.printf(
                Locale.ROOT, "%-52s %8d  %.2f %%%n", "split: one key, two ids", split, 100.0 * split / idsOfKey.size());
        System.out.printf(
                Locale.ROOT,
                "%-52s %8d  %.3f in 10,000 pairs%n",
                "falsely merged: two keys of one site, one id",
                merged.size(),
                1e4 * merged.size() / pairs);
        idsOfKey.forEach((key, ids) -> {
            if (ids.size() > 1) {
                System.out.println("  split  " + key + " " + ids);
            }
        });
        merged.forEach(entry -> System.out.println("  merged " + entry.getKey() + " " + entry.getValue()));
    }

    /** Two ids in one place of one list, with a word in common, are one man: what the automatic step has left. */
    private static void tellTables(Archive archive) {
        Row row = archive.query("""
                        WITH place AS (
                            SELECT DISTINCT race_id, year, rank, rider_id, source_id, name_key(d.name) AS key
                            FROM claim AS c
                            JOIN rider AS d USING (rider_id)
                            WHERE classification = 'GENERAL' AND stage IS NULL AND rank IS NOT NULL
                        ),
                        shared AS (
                            SELECT DISTINCT least(a.rider_id, b.rider_id) AS one, greatest(a.rider_id, b.rider_id) AS other
                            FROM place AS a
                            JOIN place AS b
                                ON b.race_id = a.race_id AND b.year = a.year AND b.rank = a.rank AND b.source_id <> a.source_id
                                AND b.rider_id <> a.rider_id
                            WHERE list_has_any(string_split(a.key, ' '), string_split(b.key, ' '))
                        )
                        SELECT
                            (SELECT count(DISTINCT rider_id) FROM place) AS riders,
                            (SELECT count(*) FROM shared) AS twice,
                            (SELECT coalesce(string_agg(one || ' = ' || other, chr(10) ORDER BY one), '') FROM (FROM shared LIMIT 40)) AS examples,
                            (SELECT count(*) FROM likely_duplicates()) AS listed""").row(0);
        System.out.printf(Locale.ROOT, "%-52s %8d%n", "riders of the Tour and Giro tables", row.getLong("riders"));
        System.out.printf(
                Locale.ROOT,
                "%-52s %8d  %.2f %%%n",
                "still twice: two ids in one place",
                row.getLong("twice"),
                100.0 * row.getLong("twice") / row.getLong("riders"));
        System.out.printf(Locale.ROOT, "%-52s %8d%n", "pairs on the list to look through", row.getLong("listed"));
        System.out.println(row.getString("examples"));
    }
}
