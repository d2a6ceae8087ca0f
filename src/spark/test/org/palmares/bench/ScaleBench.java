package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * of {@code docs/scale.md} between its two marks, of {@code local[2]} and of the cluster that MASTER names, as
 * {@code src/spark/cluster.sh} does. Names and whole numbers of the answers are compared first. DuckDB's time is the median of
 * three after one that is not counted; Spark is asked twice, and both times are told, each without anything kept.
 */
public final class ScaleBench {
    private static final Path PAGE = Path.of("docs/scale.md");
    private static final String BEGIN = "<!-- figures: begin -->\n";
    private static final String END = "<!-- figures: end -->\n";
    private static final List<String> ASKED = List.of("most-podiums", "ages-by-decade", "longest-runs");

    /** One question of one lake. */
    private record Asked(Path lake, Question question) {
        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            question.header()
                    .parameters()
                    .forEach(parameter -> values.put(parameter.name(), parameter.fallbackValue()));
            return values;
        }
    }

    private ScaleBench() {}

    public static void main(String... arguments) throws Exception {
        List<String> masters = new ArrayList<>(List.of("local[2]"));
        Optional.ofNullable(System.getenv("MASTER")).ifPresent(masters::add);
        Map<Asked, List<String>> rows = new LinkedHashMap<>();
        Map<Asked, List<String>> answers = new HashMap<>();
        for (String lake : arguments[0].split(",")) {
            byDuckDb(Path.of(lake), rows, answers);
        }
        String version = "";
        for (String master : masters) {
            try (SparkSession spark = SparkLake.session()
                    .master(master)
                    .config("spark.ui.enabled", false)
                    .config("spark.jars", "target/spark/palmares-spark.jar")
                    .config(
                            "spark.executor.memory",
                            Objects.requireNonNullElse(System.getenv("EXECUTOR_MEMORY"), "600m"))
                    .getOrCreate()) {
                spark.sparkContext().setLogLevel("ERROR");
                version = spark.version();
                for (Asked asked : rows.keySet()) {
                    rows.get(asked).add(bySpark(spark, asked, answers.get(asked)));
                    System.out.println(rows.get(asked));
                }
            }
        }
        write(version, masters, rows.values());
    }

    private static void byDuckDb(Path lake, Map<Asked, List<String>> rows, Map<Asked, List<String>> answers)
            throws Exception {
        try (Connection duckDb = views(lake)) {
            long results = Long.parseLong(
                    DuckDb.firstColumn(duckDb, "SELECT count(*) FROM result").get(0));
            for (String name : ASKED) {
                Asked asked = new Asked(lake, Questions.find(name).orElseThrow());
                String sql = "FROM " + asked.question().macro() + "()";
                answers.put(asked, answer(duckDb, sql));
                String time = seconds(median(() -> answer(duckDb, sql)));
                rows.put(
                        asked,
                        new ArrayList<>(List.of(
                                String.format(Locale.ROOT, "%,d", results), size(lake), "`" + name + "`", time)));
            }
        }
    }

    /** The time of the first answer, and of the second. */
    private static String bySpark(SparkSession spark, Asked asked, List<String> expected) {
        SparkLake lake = SparkLake.open(spark, asked.lake().toString());
        List<String> times = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            List<String> answer = lake.ask(asked.question(), asked.values()).collectAsList().stream()
                    .map(row -> comparable(row.length(), row::get))
                    .toList();
            times.add(seconds((System.nanoTime() - start) / 1e9));
            if (!answer.equals(expected)) {
                throw new IllegalStateException(asked + " differs: " + expected + " and " + answer);
            }
            lake.forget();
        }
        return String.join(", ", times);
    }

    private static List<String> answer(Connection duckDb, String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getObject(i));
                }
                answer.add(comparable(cells.size(), cells::get));
            }
        }
        return answer;
    }

    /** What both give as the same class, and to the last digit. */
    private static String comparable(int length, IntFunction<Object> cells) {
        return IntStream.range(0, length)
                .mapToObj(cells)
                .filter(cell -> cell instanceof String || cell instanceof Integer || cell instanceof Long)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
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

    private static double median(Callable<List<String>> work) throws Exception {
        double[] times = new double[3];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[1];
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
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

    private static void write(String version, List<String> masters, Collection<List<String>> rows) throws IOException {
        String page = Files.readString(PAGE);
        String figures = "Measured on " + PerformancePage.machine() + "; Java " + System.getProperty("java.version")
                + ", Spark " + version
                + ", DuckDB with two threads; both read the same Parquet files of invented results, and"
                + " the answers were the same. Spark's times are of the first answer in a session that has started, and of the"
                + " second, for which nothing was kept.\n\n"
                + "| results | lake | question, of all races | DuckDB |"
                + masters.stream()
                        .map(master ->
                                master.startsWith("local") ? " Spark, `" + master + "` |" : " Spark, two workers |")
                        .collect(Collectors.joining())
                + "\n|---|---|---|---|" + "---|".repeat(masters.size()) + "\n"
                + rows.stream()
                        .map(row -> "| " + String.join(" | ", row) + " |\n")
                        .collect(Collectors.joining());
        Files.writeString(
                PAGE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + figures + page.substring(page.indexOf(END)));
    }
}
