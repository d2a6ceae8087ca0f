package org.palmares.spark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
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
        endWithAsker();
        try {
            System.err.println(of(arguments).run());
        } catch (Exception e) {
            Failure failure = Failure.of(e);
            System.err.println("palmares: " + failure.words());
            System.exit(failure.blame() == Blame.CALL ? 2 : 1);
        }
    }

    /** A palmares that was killed outright could not end the process that it had started, which is this. */
    private static void endWithAsker() {
        String asker = System.getProperty("palmares.asker");
        if (asker == null) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    ProcessHandle.of(Long.parseLong(asker))
                            .ifPresent(process -> process.onExit().join());
                    System.exit(1);
                },
                "ends with palmares");
        watch.setDaemon(true);
        watch.start();
    }

    private static ClusterRun of(String... arguments) {
        if (arguments.length < 3) {
            throw new UsageException(
                    "ClusterRun takes LAKE QUESTION OUT [NAME=VALUE …]; given are " + arguments.length + " arguments");
        }
        Question question = Questions.find(arguments[1])
                .orElseThrow(() -> new UsageException("unknown question '" + arguments[1] + "'; the nearest are "
                        + String.join(", ", NearestNames.to(arguments[1], Questions.names()))))
                .onSpark();
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
            refuseWhatIsThere(spark);
            SparkLake lake = SparkLake.open(spark, place);
            try {
                Dataset<Row> answer = lake.ask(question, values).persist();
                // The answer's order is that of its rows, and holds within a file.
                answer.coalesce(1)
                        .write()
                        .option("header", true)
                        .option("escape", "\"")
                        .csv(out);
                long rows = answer.count();
                return out + ": " + question.name() + ", " + rows + (rows == 1 ? " row" : " rows");
            } catch (Exception e) {
                // Scala declares none of its exceptions, so that some are checked ones all the same.
                throw Unanswered.of(question, e);
            }
        }
    }

    /** Spark would answer first, and refuse to write then. */
    private void refuseWhatIsThere(SparkSession spark) throws IOException {
        Path folder = new Path(out);
        if (folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder)) {
            throw new UsageException(out + " is there already; name a folder that is not");
        }
    }
}
