package org.palmares.spark;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.failure.UsageException;
import org.palmares.question.Question;

/** A lake, as {@code palmares export --format parquet --partition-by race} writes it, that Spark answers the stored questions from. */
public final class SparkLake {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final SparkSession spark;
    private final Macros macros = Macros.bundled();
    private final Map<Asked, String> taken = new HashMap<>();

    private SparkLake(SparkSession spark) {
        this.spark = spark;
    }

    /** What a session needs to read questions and lakes as DuckDB does. */
    public static SparkSession.Builder session() {
        return SparkSession.builder()
                .appName("palmares")
                .config("spark.sql.ansi.enabled", true)
                .config("spark.sql.ansi.doubleQuotedIdentifiers", true)
                // The id of a race may look like a number or a date.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
                .config("spark.sql.session.timeZone", "UTC");
    }

    /**
     * Opens the lake in a folder or under an address such as {@code s3a://bucket/lake}.
     *
     * @throws UsageException when one of its tables is not there, or can't be read
     */
    public static SparkLake open(SparkSession spark, String place) {
        for (String table : LoadPlan.everyTable()) {
            try {
                spark.read().parquet(place + "/" + table).createOrReplaceTempView(table);
            } catch (Exception e) {
                // Scala declares none of its exceptions, so that some are checked ones all the same.
                throw new UsageException(
                        "Spark can't read " + place + "/" + table + " (" + Unanswered.reason(e)
                                + "); a lake is what \"palmares export DIR --format parquet --partition-by race\" writes, and an"
                                + " address takes a connector among Spark's jars",
                        e);
            }
        }
        spark.udf().register("strip_accents", (UDF1<String, String>) SparkLake::withoutMarks, DataTypes.StringType);
        spark.udf()
                .register(
                        "jaro_winkler_similarity",
                        (UDF2<String, String, Double>) SparkLake::likeness,
                        DataTypes.DoubleType);
        return new SparkLake(spark);
    }

    private static String withoutMarks(String text) {
        return text == null
                ? null
                : Normalizer.normalize(
                        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
    }

    private static Double likeness(String one, String other) {
        return one == null || other == null ? null : new JaroWinklerSimilarity().apply(one, other);
    }

    /**
     * The answer of a question, its columns in the types that the question declares. What questions have in common, such as the
     * calendar of all races, is taken once for all that are asked until {@link #forget}.
     *
     * @param values of all its parameters; null is unknown
     */
    public Dataset<Row> ask(Question question, Map<String, ?> values) {
        List<Steps.Step> steps = Steps.to(question, macros);
        Map<String, String> views = new HashMap<>();
        for (Steps.Step step : steps.subList(0, steps.size() - 1)) {
            Asked asked = Asked.of(step, views, question, values);
            String view = taken.get(asked);
            if (view == null) {
                view = step.name() + "_" + taken.size();
                rows(step, asked).createOrReplaceTempView(view);
                taken.put(asked, view);
            }
            views.put(step.name(), view);
        }
        Steps.Step last = steps.get(steps.size() - 1);
        Dataset<Row> answer = rows(last, Asked.of(last, views, question, values));
        return answer.select(columns(question, answer));
    }

    private Dataset<Row> rows(Steps.Step step, Asked asked) {
        Dataset<Row> rows = spark.sql(SparkDialect.of(asked.words()), asked.values());
        // Its own plan ends here: those of all steps in one would be planned for minutes. Lost rows are still computed
        // again.
        return step.isKept()
                ? spark.createDataFrame(rows.javaRDD(), rows.schema()).persist()
                : rows;
    }

    /** Lets go of what was kept for the answers so far. */
    public void forget() {
        taken.values().forEach(spark.catalog()::dropTempView);
        taken.clear();
        spark.catalog().clearCache();
    }

    private static Column[] columns(Question question, Dataset<Row> answer) {
        return question.columns().stream()
                .map(column -> answer.col(column.name())
                        .cast(column.type().equals("VARCHAR") ? "STRING" : column.type())
                        .as(column.name()))
                .toArray(Column[]::new);
    }
}
