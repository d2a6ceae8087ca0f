package org.palmares.spark;

import java.text.Normalizer;
import java.util.ArrayList;
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
import org.palmares.contract.Parameter;
import org.palmares.question.Question;

/** A lake, as {@code palmares export --format parquet --partition-by race} writes it, that Spark answers the stored questions from. */
public final class SparkLake {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final SparkSession spark;
    private final Macros macros = Macros.bundled();

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

    /** Opens the lake in a folder or under an address such as {@code s3a://bucket/lake}. */
    public static SparkLake open(SparkSession spark, String place) {
        for (String table : LoadPlan.everyTable()) {
            spark.read().parquet(place + "/" + table).createOrReplaceTempView(table);
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
     * The answer of a question, its columns in the types that the question declares.
     *
     * @param values of all its parameters; null is unknown
     */
    public Dataset<Row> ask(Question question, Map<String, ?> values) {
        List<Steps.Step> steps = Steps.to(question, macros);
        Dataset<Row> answer = null;
        for (Steps.Step step : steps) {
            answer = spark.sql(SparkDialect.of(typed(step.words(), question)), new HashMap<>(values));
            if (step.isKept()) {
                answer = answer.persist();
            }
            answer.createOrReplaceTempView(step.name());
        }
        return answer.select(columns(question, answer));
    }

    /** Lets go of what was kept for the answers so far. */
    public void forget() {
        spark.catalog().clearCache();
    }

    /** A parameter that is NULL would have no type. */
    private static List<String> typed(List<String> words, Question question) {
        Map<String, String> types = new HashMap<>();
        for (Parameter parameter : question.header().parameters()) {
            types.put("$" + parameter.name(), parameter.type().toString());
        }
        List<String> typed = new ArrayList<>();
        for (String word : words) {
            typed.addAll(
                    types.containsKey(word) ? List.of("CAST", "(", word, "AS", types.get(word), ")") : List.of(word));
        }
        return typed;
    }

    private static Column[] columns(Question question, Dataset<Row> answer) {
        return question.columns().stream()
                .map(column -> answer.col(column.name())
                        .cast(column.type().equals("VARCHAR") ? "STRING" : column.type())
                        .as(column.name()))
                .toArray(Column[]::new);
    }
}
