package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, with its cache, its data and its temporary files in a test's folder.
 *
 * @param folder the test's
 * @param work the folder that it is called in
 */
record ProgramRun(Path folder, Path work) {
    /** What came of it. */
    record Ended(int exitCode, String out, String err) {}

    static ProgramRun in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        return new ProgramRun(folder, Files.createDirectories(folder.resolve("work")));
    }

    Path cache() {
        return folder.resolve("cache/palmares");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Ended run(String... call) throws IOException, InterruptedException {
        Process process = start(List.of(call), folder.resolve("output.txt"));
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(
                process.waitFor(),
                Files.readString(folder.resolve("output.txt")),
                Files.readString(folder.resolve("errors.txt")));
    }

    Process start(List<String> call, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.palmares.cli.Main"));
        command.addAll(call);
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        return builder.redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(output.toFile())
                .start();
    }
}
