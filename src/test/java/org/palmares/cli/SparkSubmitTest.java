package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that Spark runs in, with a program in Spark's place that notes how it was called and then does as it is told. */
final class SparkSubmitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @BeforeEach
    void compilesWhatStandsForSpark() throws IOException {
        Files.createDirectories(folder.resolve("spark/jars"));
        Files.createFile(folder.resolve("palmares-spark.jar"));
        Path source = folder.resolve("SparkSubmit.java");
        Files.writeString(source, """
                package org.apache.spark.deploy;

                import java.nio.file.*;

                public final class SparkSubmit {
                    public static void main(String[] arguments) throws Exception {
                        Path noted = Path.of(System.getenv("NOTED"));
                        Path unfinished = noted.resolveSibling("unfinished");
                        Files.writeString(unfinished, ProcessHandle.current().pid() + " " + String.join(" ", arguments));
                        Files.move(unfinished, noted);
                        if (String.join(" ", arguments).contains("most-wins")) {
                            System.exit(3);
                        }
                        Thread.sleep(300_000);
                    }
                }
                """);
        // Spark's folder of settings is on its class path too.
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.resolve("spark/conf").toString(),
                                source.toString()))
                .isZero();
    }

    @Test
    void whatWasAskedReachesSparkAndItsExitCodeComesBack() throws Exception {
        Process palmares = start("most-wins", "--race", "all", "-p", "top=3", "--conf", "spark.executor.memory=1g");

        assertThat(palmares.waitFor()).isEqualTo(3);
        assertThat(Files.readString(noted()).replaceFirst("^\\d+ ", ""))
                .isEqualTo("--master local[*] --conf spark.log.level=FATAL --conf spark.executor.memory=1g"
                        + " --class org.palmares.spark.ClusterRun " + jar() + " lake most-wins answer top=3 race=all");
    }

    @Test
    void whoEndsPalmaresEndsSpark() throws Exception {
        Process palmares = start("most-podiums");
        Instant until = Instant.now().plus(PATIENCE);
        while (!Files.exists(noted()) && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        long spark = Long.parseLong(Files.readString(noted()).split(" ")[0]);
        assertThat(ProcessHandle.of(spark)).isPresent();

        palmares.destroy();

        assertThat(palmares.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(spark).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private Process start(String question, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.palmares.cli.Main"));
        line.addAll(List.of("cluster", "run", "--lake", "lake", "--question", question, "--out", "answer"));
        line.addAll(List.of("--jar", jar().toString()));
        line.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        builder.environment().put("NOTED", noted().toString());
        return builder.start();
    }

    private Path jar() {
        return folder.resolve("palmares-spark.jar");
    }

    private Path noted() {
        return folder.resolve("noted");
    }
}
