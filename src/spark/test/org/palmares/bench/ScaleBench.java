package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.palmares.archive.DuckDb;
import org.palmares.archive.SqlResource;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.question.Question;
import org.palmares.question.Questions;
import org.palmares.spark.SparkLake;
import org.palmares.sql.SqlText;

/**
 * The same questions of the same lakes, by DuckDB and by Spark on this machine: {@code ScaleBench LAKE[,LAKE…]} writes the figures
 * of {@code docs/scale.md} between its two marks. Answers are counted first; a time is the median of three, after one that is not
 * counted.
 */
public final class ScaleBench {
    private static final Path PAGE = Path.of("docs/scale.md");
    private static final String BEGIN = "<!-- figures: begin -->\n";
    private static final String END = "<!-- figures: end -->\n";
    private static final List<String> ASKED = List.of("most-podiums", "ages-by-decade", "longest-runs");

    private ScaleBench() {}

    public static void main(String... arguments) throws Exception {
        long start = System.nanoTime();
        SparkSession spark = SparkLake.session()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        double started = seconds(start);
        List<String> rows = new ArrayList<>();
        for (String lake : arguments[0].split(",")) {
            rows.addAll(measured(spark, Path.of(lake)));
        }
        write(started, spark.version(), rows);
        spark.stop();
    }

    private static List<String> measured(SparkSession spark, Path folder) throws Exception {
        List<String> rows = new ArrayList<>();
        SparkLake lake = SparkLake.open(spark, folder.toString());
        try (Connection duckDb = views(folder)) {
            long results = Long.parseLong(
                    DuckDb.firstColumn(duckDb, "SELECT count(*) FROM result").get(0));
            for (String name : ASKED) {
                Question question = Questions.find(name).orElseThrow();
                Map<String, Object> values = new HashMap<>();
                question.header()
                        .parameters()
                        .forEach(parameter -> values.put(parameter.name(), parameter.fallbackValue()));
                double byDuckDb = median(
                        () -> DuckDb.firstColumn(duckDb, "SELECT count(*) FROM (FROM " + question.macro() + "())"));
                double bySpark = median(() -> {
                    lake.forget();
                    return lake.ask(question, values).collectAsList();
                });
                rows.add(String.format(
                        Locale.ROOT,
                        "| %,d | %s | %s | %.2f s | %.1f s | %.0f |",
                        results,
                        size(folder),
                        name,
                        byDuckDb,
                        bySpark,
                        bySpark / byDuckDb));
                System.out.println(rows.get(rows.size() - 1));
            }
        }
        return rows;
    }

    /** A DuckDB whose tables are the lake's. */
    private static Connection views(Path folder) throws SQLException {
        Connection connection = DuckDb.connect();
        DuckDb.execute(connection, "SET threads = 2");
        for (String table : LoadPlan.everyTable()) {
            DuckDb.execute(
                    connection,
                    "CREATE VIEW " + table + " AS FROM read_parquet("
                            + SqlText.literal(folder.resolve(table) + "/**/*.parquet")
                            + ", hive_partitioning = false)");
        }
        for (String macro : SqlResource.macros()) {
            DuckDb.execute(connection, SqlResource.macro(macro));
        }
        for (Question question : Questions.all()) {
            DuckDb.execute(connection, question.definition());
        }
        return connection;
    }

    private static double median(Callable<List<?>> work) throws Exception {
        double[] times = new double[3];
        for (int i = -1; i < times.length; i++) {
            long start = System.nanoTime();
            work.call();
            if (i >= 0) {
                times[i] = seconds(start);
            }
        }
        Arrays.sort(times);
        return times[1];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            return String.format(Locale.ROOT, "%.0f MB in %d files", bytes / 1e6, all.size());
        }
    }

    private static void write(double started, String version, List<String> rows) throws Exception {
        String page = Files.readString(PAGE);
        String figures = "Measured on " + PerformancePage.machine() + "; Java " + System.getProperty("java.version")
                + ", Spark " + version
                + " with `local[2]`, DuckDB with two threads, both over the same Parquet files. Spark's"
                + " start, which each run of a command pays, took " + String.format(Locale.ROOT, "%.1f s", started)
                + ".\n\n"
                + "| results | lake | question, of all races | DuckDB | Spark | times |\n|---|---|---|---|---|---|\n"
                + String.join("\n", rows) + "\n";
        Files.writeString(
                PAGE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + figures + page.substring(page.indexOf(END)));
    }
}
