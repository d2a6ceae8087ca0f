package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long {@code palmares import} of a list takes, from the shell's call to its end, beside a Java program that does no more
 * than have DuckDB read the same file. The two run in turn, so that what slows the machine slows both.
 *
 * <p>Run by {@code mvn -Pbench test-compile exec:exec -Dbench=ImportBench}, after {@code ./palmares --version} has built the program; with
 * {@code -Dbench.first=TDF_Riders_History.csv} on a file of your own, else on one of its size that is made up.
 */
final class ImportBench {
    private static final int WARM_UPS = 2;
    private static final int RUNS = 11;

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("palmares-bench");
        Path list = arguments.length > 0 && !arguments[0].isBlank() ? Path.of(arguments[0]) : madeUp(folder);
        Path archive = folder.resolve("archive.duckdb");
        List<String> importing =
                List.of("./palmares", "import", list.toString(), "--archive", archive.toString(), "--race", "bench-race");
        List<String> reading = List.of(
                "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                driver() + ":target/test-classes",
                DuckDbRead.class.getName(),
                list.toString());
        double[] importMs = new double[RUNS];
        double[] readMs = new double[RUNS];
        double[] ratios = new double[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            Files.deleteIfExists(archive);
            double imported = ms(importing, folder);
            double read = ms(reading, folder);
            if (run >= 0) {
                importMs[run] = imported;
                readMs[run] = read;
                ratios[run] = imported / read;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %.1f MB; %s %s, %d processors; Java %s; n %d after %d warm-ups; whole processes%n",
                list.getFileName(),
                Files.size(list) / 1e6,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                RUNS,
                WARM_UPS);
        tell("palmares import, ms", importMs);
        tell("Java, and DuckDB reads the file, ms", readMs);
        tell("ratio, pair by pair", ratios);
    }

    /** The driver as {@code ./palmares} has it, with the native library beside it. */
    private static Path driver() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("target/dist/lib"))) {
            return libraries
                    .filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no target/dist yet; call ./palmares --version first"));
        }
    }

    private static Path madeUp(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("year,rank,rider,team,gap\n");
        for (int year = 1903; year < 2015; year++) {
            for (int rank = 1; rank <= 92; rank++) {
                int rider = (year * 31 + rank * 17) % 1500 + year / 10 * 1500;
                csv.append(String.format(
                        Locale.ROOT,
                        "%d,%d,Given%d Surname%d,Team %d,+ %02dh %02d' %02d''%n",
                        year,
                        rank,
                        rider,
                        rider % 700,
                        rank % 22,
                        rank / 20,
                        rank % 60,
                        rank % 59));
            }
        }
        return Files.writeString(folder.resolve("made-up.csv"), csv);
    }

    private static double ms(List<String> command, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(said));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void tell(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-36s median %7.1f, from %7.1f to %7.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
