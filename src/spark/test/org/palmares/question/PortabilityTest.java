package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.archive.exchange.Export;
import org.palmares.ask.QuestionAnswer;
import org.palmares.spark.SparkLake;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The stored questions asked of DuckDB and, over the lake that the same archive was exported to, of Spark: every call of
 * {@code answers.txt}, or with {@code -Dspark.calls=some} the first call of each of a dozen. Frames are compared whole, floating
 * numbers to 1e-12 of their size.
 */
final class PortabilityTest {
    private static final Set<String> A_DOZEN = Set.of(
            "most-podiums",
            "ages-by-decade",
            "area-droughts",
            "birth-cohorts",
            "concentration",
            "different-winners",
            "fastest-editions",
            "longest-runs",
            "margins-by-decade",
            "most-beaten",
            "podium-sweeps",
            "rider-palmares");

    private static final double NEAR = 1e-12;

    @TempDir
    private static Path folder;

    private static Archive archive;
    private static SparkSession spark;
    private static SparkLake lake;

    @BeforeAll
    static void exportsALakeAndStartsSpark() {
        archive = SmallHistory.open();
        new Export(archive).writeLake(folder.resolve("lake"));
        // A small table in one task and little memory, its plans read and not compiled, and not kept to be looked at:
        // the answers
        // are the same.
        spark = SparkLake.session()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.buffer.pageSize", "64k")
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.ui.retainedExecutions", 1)
                .config("spark.ui.retainedJobs", 1)
                .config("spark.ui.retainedStages", 1)
                .config("spark.ui.retainedTasks", 1)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        lake = SparkLake.open(spark, folder.resolve("lake").toString());
    }

    @AfterAll
    static void stops() {
        spark.stop();
        archive.close();
    }

    static Stream<String> calls() {
        Stream<String> all = Expected.in("answers.txt").map(Expected::asked);
        if (!"some".equals(System.getProperty("spark.calls"))) {
            return all;
        }
        Map<String, String> first = new HashMap<>();
        all.forEach(call -> first.putIfAbsent(call.split(" ")[0], call));
        return A_DOZEN.stream().sorted().map(first::get);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void sparkAnswersAsDuckDbDoes(String call) {
        QuestionAnswer answer = EveryAnswerTest.call(archive, call).answer();

        Dataset<Row> frame = lake.ask(answer.question(), answer.values());

        assertThat(List.of(frame.columns())).isEqualTo(answer.table().columnNames());
        assertThat(kinds(frame))
                .isEqualTo(answer.table().columns().stream()
                        .map(column -> column.type().name())
                        .toList());
        List<List<Object>> rows =
                frame.collectAsList().stream().map(PortabilityTest::cells).toList();
        List<List<Object>> expected = cells(answer.table());
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .as("row " + (i + 1))
                    .usingElementComparator(PortabilityTest::compared)
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void whatTwoQuestionsHaveInCommonIsTakenOnce() {
        ask("most-podiums both");
        Set<String> views = views();

        ask("most-podiums both");
        assertThat(views()).isEqualTo(views);

        ask("most-podiums coast-classic");
        assertThat(views()).containsAll(views).hasSizeBetween(views.size() + 1, 2 * views.size() - 1);
    }

    private static void ask(String call) {
        QuestionAnswer asked = EveryAnswerTest.call(archive, call).answer();
        lake.ask(asked.question(), asked.values());
    }

    private static Set<String> views() {
        return spark.sql("SHOW VIEWS").collectAsList().stream()
                .map(view -> view.getString(1))
                .collect(Collectors.toSet());
    }

    /** The kinds of columns that the answer has, as both can tell them. */
    private static List<String> kinds(Dataset<Row> frame) {
        return Stream.of(frame.schema().fields())
                .map(field -> switch (field.dataType().typeName().replaceFirst("\\(.*", "")) {
                    case "integer" -> "INTEGER";
                    case "long" -> "LONG";
                    case "double", "decimal" -> "DOUBLE";
                    case "string" -> "STRING";
                    case "date" -> "LOCAL_DATE";
                    case "boolean" -> "BOOLEAN";
                    default -> field.dataType().typeName();
                })
                .toList();
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            Object cell = row.get(i);
            cells.add(
                    cell instanceof BigDecimal decimal
                            ? (Object) decimal.doubleValue()
                            : cell instanceof Date date ? date.toLocalDate() : cell);
        }
        return cells;
    }

    private static List<List<Object>> cells(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<Object> cells = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                cells.add(column.isMissing(row) ? null : column.get(row));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Equal, or as near as a sum in another order comes. */
    private static int compared(Object one, Object other) {
        if (one instanceof Double a && other instanceof Double b) {
            return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(b)) ? 0 : Double.compare(a, b);
        }
        return Objects.equals(one, other) ? 0 : 1;
    }
}
