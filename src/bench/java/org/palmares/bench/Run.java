package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run took.
 *
 * @param seconds from beginning to end
 * @param cpuSeconds of processor time; zero where it was not measured by itself
 * @param peakMb the most memory that the process ever held; zero where it was not measured by itself
 * @param answer what came out, to compare before anything is measured
 */
record Run(double seconds, double cpuSeconds, double peakMb, String answer) {

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        Run run() throws Exception;
    }

    /** Asks for an answer within this process. */
    @FunctionalInterface
    interface Question {
        String ask() throws Exception;
    }

    /** Work within this process, such as a query on an open archive. */
    static Work here(Question question) {
        return () -> {
            long start = System.nanoTime();
            String answer = question.ask();
            return new Run((System.nanoTime() - start) / 1e9, 0, 0, answer);
        };
    }

    /**
     * A whole process, from the call to its end. What it holds and has computed is asked of Linux every few milliseconds, so that
     * the last of them are missed.
     */
    static Work process(Path output, List<String> command) {
        return () -> {
            Path words = Files.createTempFile("palmares-bench", ".txt");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(words.toFile())
                    .start();
            double peakMb = 0;
            double cpuSeconds = 0;
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                peakMb = Math.max(peakMb, peakMb(process.pid()));
                cpuSeconds = Math.max(
                        cpuSeconds,
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(words));
            }
            Files.delete(words);
            return new Run(seconds, cpuSeconds, peakMb, "");
        };
    }

    private static double peakMb(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // It has ended meanwhile.
        }
    }
}
