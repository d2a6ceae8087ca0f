package org.palmares.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.palmares.archive.Archive;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.Importer;

/**
 * How long the import of a list takes beside DuckDB's own reading of it: both in one run, the medians as a ratio.
 *
 * <p>Run with the path of a CSV that palmares knows, such as TDF_Riders_History.csv.
 */
public final class ImportBench {
    private static final int WARM_UPS = 3;
    private static final int RUNS = 11;

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path list = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("palmares-bench");
        Path fresh = folder.resolve("fresh.duckdb");
        Archive.createIfAbsent(fresh);
        long[] importNs = new long[RUNS];
        long[] readNs = new long[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            long imported = importNs(list, Files.copy(fresh, folder.resolve("run" + run + ".duckdb")));
            long read = readNs(list);
            if (run >= 0) {
                importNs[run] = imported;
                readNs[run] = read;
            }
        }
        System.out.printf(
                "%s %s, %d processors; Java %s; n %d after %d warm-ups%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                RUNS,
                WARM_UPS);
        tell("import of " + list.getFileName(), importNs);
        tell("DuckDB's count of its rows", readNs);
        System.out.printf("ratio of the medians: %.1f%n", (double) median(importNs) / median(readNs));
    }

    private static long importNs(Path list, Path file) {
        try (Archive archive = Archive.openForWriting(file)) {
            long start = System.nanoTime();
            new Importer(archive).take(list, ImportOptions.none().race("bench-race"));
            return System.nanoTime() - start;
        }
    }

    private static long readNs(Path list) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("SELECT count(*) FROM read_csv('" + list + "')");
            return System.nanoTime() - start;
        }
    }

    private static void tell(String what, long[] ns) {
        System.out.printf(
                "%s: median %.0f ms, fastest %.0f, slowest %.0f%n",
                what,
                median(ns) / 1e6,
                Arrays.stream(ns).min().orElseThrow() / 1e6,
                Arrays.stream(ns).max().orElseThrow() / 1e6);
    }

    private static long median(long[] ns) {
        long[] sorted = ns.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
