package org.palmares.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;

/** The Apache Spark of this machine, which runs palmares-spark.jar in a process of its own: Spark is no part of palmares. */
record SparkSubmit(Path home, Path jar) {
    private static final String JAR = "palmares-spark.jar";

    /** Spark reaches into these packages of Java, and says so nowhere but in its own scripts. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    /**
     * The one that {@code SPARK_HOME} names.
     *
     * @param jar null for the one beside the program, or that was built
     * @throws UsageException when either is missing; it says how to get it
     */
    static SparkSubmit onThisMachine(Path jar) {
        String home = System.getenv("SPARK_HOME");
        if (home == null || home.isBlank() || !Files.isDirectory(Path.of(home, "jars"))) {
            throw new UsageException(
                    "cluster run needs Apache Spark 4 (https://spark.apache.org/downloads.html): unpack it and"
                            + " name its folder with SPARK_HOME"
                            + (home == null || home.isBlank() ? "" : "; " + home + " has no folder jars"));
        }
        return new SparkSubmit(Path.of(home), jar != null ? readable(jar) : bundledJar());
    }

    private static Path readable(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException(
                    "--jar " + jar + ": there is no such file; \"mvn -Pspark package\" in a checkout makes " + JAR
                            + " in target/spark");
        }
        return jar;
    }

    private static Path bundledJar() {
        Path program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toAbsolutePath();
        Optional<Path> found = Stream.of(
                        program.resolveSibling(JAR),
                        program.resolveSibling("../spark/" + JAR),
                        Path.of("target/spark", JAR))
                .filter(Files::isRegularFile)
                .findFirst();
        return found.orElseThrow(
                () -> new UsageException(JAR + " is not beside palmares; \"mvn -Pspark package\" in a checkout"
                        + " makes it in target/spark, and --jar names it"));
    }

    /** Runs a question, and gives the exit code of Spark's process, whose words go where palmares' own go. */
    int run(
            String master,
            Map<String, String> settings,
            String lake,
            String question,
            String out,
            Map<String, String> given) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(name -> line.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        // A palmares that is killed outright can't end Spark; ClusterRun ends then by itself.
        line.add("-Dpalmares.asker=" + ProcessHandle.current().pid());
        line.addAll(List.of("-Xss8m", "-cp", home.resolve("conf") + File.pathSeparator + home.resolve("jars/*")));
        line.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        // What fails reaches the driver and is told there once; a setting given later goes before this one.
        line.addAll(List.of("--conf", "spark.log.level=FATAL"));
        settings.forEach((key, value) -> line.addAll(List.of("--conf", key + "=" + value)));
        line.addAll(List.of("--class", "org.palmares.spark.ClusterRun", jar.toString(), lake, question, out));
        given.forEach((name, value) -> line.add(name + "=" + value));
        try {
            Process spark = new ProcessBuilder(line).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(spark), "ends Spark with palmares"));
            return spark.waitFor();
        } catch (IOException e) {
            throw new ArchiveException("Spark can't be started: " + Reason.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("stopped while Spark was at work", e);
        }
    }

    /** Lets Spark tell its cluster that it goes; what doesn't go within ten seconds is killed. */
    private static void end(Process spark) {
        spark.destroy();
        try {
            if (spark.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spark.destroyForcibly();
    }
}
