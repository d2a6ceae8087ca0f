package org.palmares.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palmares.archive.DuckDb;

/** Writes {@code docs/performance.md}: what was measured, on what, and what is not as it was wanted. */
final class PerformancePage {
    private final List<Pair.Result> pairs;
    private final Map<String, Map<String, Double>> own;
    private final Map<String, List<Peers.Told>> peers;

    /**
     * @param own by size, and then by question, the seconds that palmares took
     * @param peers by size, what others took
     */
    PerformancePage(
            List<Pair.Result> pairs, Map<String, Map<String, Double>> own, Map<String, List<Peers.Told>> peers) {
        this.pairs = pairs;
        this.own = own;
        this.peers = peers;
    }

    void write(Path page, Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("# Performance");
        lines.add("");
        lines.add("Written by `mvn -Pbench test-compile exec:exec -Dbench=PerformanceBench` on " + LocalDate.now(ZoneOffset.UTC)
                + ". What is compared gives the same answer, which is checked first; the two run in turn, so that what slows the machine"
                + " slows both, and the ratio is told pair by pair: the median, and from least to most. Whole processes are from the"
                + " shell's call to their end.");
        lines.add("");
        lines.add(machine() + "; " + versions() + ".");
        lines.add("");
        lines.add("The results are made up: `palmares generate --results N --seed 1`.");
        lines.add("");
        lines.add("![Ratios beside what was wanted](images/performance.svg)");
        lines.add("");
        lines.add("| what | results | palmares | beside | took | ratio | wanted | peak memory, MB |");
        lines.add("|---|---|---|---|---|---|---|---|");
        pairs.forEach(result -> lines.add(row(result)));
        lines.add("");
        lines.add("## What is not as wanted, and why");
        pairs.stream().filter(result -> !result.isMet()).forEach(result -> lines.add(missed(result)));
        lines.add("");
        lines.add("## Beside other programs");
        lines.add("Seconds for a question, median, once the results are in the program's own form: palmares' archive on disk, frames of"
                + " pandas and data.table in memory, a table of SQLite without indexes. The answers are the same to nine digits.");
        peers.forEach((size, told) -> peerTable(size, told, lines));
        Files.write(page, lines);
        chart(folder);
    }

    /** One line, for whoever waits. */
    static String line(Pair.Result result) {
        return row(result);
    }

    private static String row(Pair.Result result) {
        Pair pair = result.pair();
        double[] ratios = result.ratios();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.2f (%.2f to %.2f) | ≤ %s%s | %s |",
                pair.what(),
                pair.of(),
                seconds(result.median(Run::seconds, result.ours())),
                pair.beside(),
                seconds(result.median(Run::seconds, result.theirs())),
                ratios[1],
                ratios[0],
                ratios[2],
                trimmed(pair.wanted()),
                result.isMet() ? "" : " **no**",
                result.peakMb(result.ours()) == 0
                        ? ""
                        : Math.round(result.peakMb(result.ours())) + " / " + Math.round(result.peakMb(result.theirs())));
    }

    private static String missed(Pair.Result result) {
        return String.format(
                Locale.ROOT,
                "- %s, %s: %.2f times %s instead of %s%s: %s.",
                result.pair().what(),
                result.pair().of(),
                result.ratios()[1],
                result.pair().beside(),
                trimmed(result.pair().wanted()),
                processorTime(result),
                result.pair().reason());
    }

    private static String processorTime(Pair.Result result) {
        double ours = result.median(Run::cpuSeconds, result.ours());
        double theirs = result.median(Run::cpuSeconds, result.theirs());
        return ours == 0
                ? ""
                : String.format(Locale.ROOT, " (of processor time %.1f s beside %.1f s)", ours, theirs);
    }

    private void peerTable(String size, List<Peers.Told> told, List<String> lines) {
        if (told.isEmpty()) {
            return;
        }
        List<String> names = told.stream().map(Peers.Told::peer).distinct().toList();
        lines.add("");
        lines.add("| " + size + " results | palmares | " + String.join(" | ", names) + " |");
        lines.add("|---|---|" + "---|".repeat(names.size()));
        own.get(size).forEach((question, seconds) -> {
            StringBuilder row = new StringBuilder("| " + question + " | " + seconds(seconds));
            for (String name : names) {
                row.append(" | ")
                        .append(told.stream()
                                .filter(each -> each.peer().equals(name) && each.question().equals(question))
                                .map(each -> seconds(each.medianSeconds()))
                                .findFirst()
                                .orElse(""));
            }
            lines.add(row.append(" |").toString());
        });
        StringBuilder memory = new StringBuilder("| peak memory, MB | ");
        names.forEach(name -> {
            double peakMb = told.stream()
                    .filter(each -> each.peer().equals(name))
                    .mapToDouble(Peers.Told::peakMb)
                    .max()
                    .orElse(0);
            memory.append(" | ").append(peakMb == 0 ? "" : Math.round(peakMb));
        });
        lines.add(memory.append(" |").toString());
    }

    private void chart(Path folder) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (Pair.Result result : pairs) {
            rows.append(rows.isEmpty() ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "(%d, '%s', %.3f)",
                            rows.length(),
                            (result.pair().what().replace("`", "") + ", " + result.pair().of()).replace("'", "''"),
                            result.ratios()[1] / result.pair().wanted()));
        }
        Run.process(folder.resolve("chart.out"), List.of("./palmares", "chart", "bar", "-c",
                        "SELECT what, ratio FROM (VALUES " + rows + ") AS r (n, what, ratio) ORDER BY n", "--title",
                        "Ratio, as a multiple of the one wanted", "-o", "docs/images/performance.svg"))
                .run();
    }

    static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor + "), "
                + Math.round(Long.parseLong(memory) / 1e6) + " GB, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", load average "
                + Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + " at the end";
    }

    private static String versions() throws Exception {
        List<String> versions = new ArrayList<>();
        versions.add("Java " + System.getProperty("java.version"));
        try (var connection = DuckDb.connect()) {
            versions.add("DuckDB " + DuckDb.firstColumn(connection, "SELECT version()").get(0));
        }
        versions.addAll(Peers.versions());
        return String.join(", ", versions);
    }

    private static String seconds(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
