package org.palmares.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.ask.QuestionCall;
import org.palmares.question.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code palmares cluster}. */
@Command(
        name = "cluster",
        description = "The stored questions on Apache Spark, for a history that outgrows one machine.",
        subcommands = ClusterCommand.Run.class,
        mixinStandardHelpOptions = true)
final class ClusterCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "name what to do: palmares cluster run");
    }

    /** {@code palmares cluster run}. */
    @Command(
            name = "run",
            description = "Ask a question of a lake, and write the answer as CSV into a new folder.",
            footer = {
                "",
                "The lake is what \"palmares export DIR --format parquet --partition-by race\" writes. Needs Apache Spark 4, named by"
                        + " SPARK_HOME, and palmares-spark.jar, which \"mvn -Pspark package\" makes. Lake and DIR may be addresses"
                        + " that the cluster knows, such as s3a://bucket/lake.",
                "",
                "Example: palmares cluster run --lake lake/ --question most-podiums --race all --out answer/ --master spark://host:7077"
            },
            mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @Option(names = "--lake", required = true, paramLabel = "DIR", description = "The lake.")
        private String lake;

        @Option(names = "--question", required = true, paramLabel = "NAME", description = "The question.")
        private String name;

        @Option(
                names = "--race",
                paramLabel = "RACE",
                description = "The race or races, as \"palmares ask\" takes them.")
        private String race;

        @Option(
                names = {"-p", "--parameter"},
                paramLabel = "NAME=VALUE",
                description = "A value for a parameter of the question; may be given several times.")
        private Map<String, String> parameters = new LinkedHashMap<>();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
        private String out;

        @Option(
                names = "--master",
                paramLabel = "ADDRESS",
                defaultValue = "local[*]",
                description = "The cluster: spark://HOST:7077, yarn, k8s://…; without it, this machine.")
        private String master;

        @Option(
                names = "--conf",
                paramLabel = "KEY=VALUE",
                description = "A setting of Spark; may be given several times.")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(
                names = "--jar",
                paramLabel = "FILE",
                description = "palmares-spark.jar, where it is not beside the program or in target/spark.")
        private Path jar;

        @Override
        public Integer call() {
            Question question = QuestionCall.named(name).onSpark();
            Map<String, String> given = new LinkedHashMap<>(parameters);
            if (race != null) {
                given.put("race", race);
            }
            // What is wrong with them is said before a cluster is asked.
            question.parameters().values(given);
            return SparkSubmit.onThisMachine(jar).run(master, settings, lake, question.name(), out, given);
        }
    }
}
