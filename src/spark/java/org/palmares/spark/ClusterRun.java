package org.palmares.spark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.palmares.failure.Blame;
import org.palmares.failure.Failure;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import org.palmares.question.Question;
import org.palmares.question.Questions;

/**
 * What {@code spark-submit} runs: {@code ClusterRun LAKE QUESTION OUT [NAME=VALUE …]} writes the answer of a question as one CSV
 * file into a new folder. Lake and folder may be addresses such as {@code s3a://bucket/lake}.
 */
public final class ClusterRun {
    private final String place;
    private final Question question;
    private final String out;
    private final Map<String, Object> values;

    private ClusterRun(String place, Question question, String out, Map<String, Object> values) {
        this.place = place;
        this.question = question;
        this.out = out;
        this.values = values;
    }

    /** Ends the process with 1 where data or query are at fault, and with 2 where the call is. */
    public static void main(String... arguments) {
        try {
            System.err.println(of(arguments).run());
        } catch (Exception e) {
            // Scala declares none of its exceptions, so that some are checked ones all the same.
            Failure failure = told(e);
            System.err.println("palmares: " + failure.words());
            System.exit(failure.blame() == Blame.CALL ? 2 : 1);
        }
    }

    private static ClusterRun of(String... arguments) {
        if (arguments.length < 3) {
            throw new UsageException(
                    "ClusterRun takes LAKE QUESTION OUT [NAME=VALUE …]; given are " + arguments.length + " arguments");
        }
        Question question = Questions.find(arguments[1])
                .orElseThrow(() -> new UsageException("unknown question '" + arguments[1] + "'; the nearest are "
                        + String.join(", ", NearestNames.to(arguments[1], Questions.names()))));
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            String[] named = argument.split("=", 2);
            if (named.length < 2) {
                throw new UsageException("'" + argument + "' is no NAME=VALUE");
            }
            given.put(named[0], named[1]);
        }
        return new ClusterRun(
                arguments[0], question, arguments[2], question.parameters().values(given));
    }

    private String run() throws IOException {
        try (SparkSession spark = SparkLake.session().getOrCreate()) {
            Dataset<Row> answer =
                    SparkLake.open(spark, place).ask(question, values).persist();
            // The answer's order is that of its rows, and holds within a file.
            answer.coalesce(1)
                    .write()
                    .option("header", true)
                    .option("escape", "\"")
                    .csv(out);
            return out + ": " + question.name() + ", " + answer.count() + " rows";
        }
    }

    /** What a question raised, or Spark misses, in its own words. */
    private static Failure told(Exception e) {
        if (e instanceof AnalysisException) {
            return new Failure(e.getMessage().split(" SQLSTATE:", 2)[0], Blame.MATTER);
        }
        return Raised.in(e).map(words -> new Failure(words, Blame.CALL)).orElseGet(() -> Failure.of(e));
    }
}
