package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** An import that is killed leaves the archive as it was, or whole. */
@Tag("heavy")
final class KilledImportTest {
    private static final int KILLS = 50;
    private static final long SEED = 1989;

    @TempDir
    private Path folder;

    @Test
    void afterAnyOfFiftyKillsTheArchiveHoldsNoneOrAllOfTheImport() throws Exception {
        Path list = list();
        Path fresh = FreshArchive.fileIn(folder);
        List<String> none = contents(fresh);
        Path whole = Files.copy(fresh, folder.resolve("whole.duckdb"));
        long wholeMs = run(list, whole, Long.MAX_VALUE);
        List<String> all = contents(whole);
        assertThat(all).isNotEqualTo(none);

        Random random = new Random(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path archive = Files.copy(fresh, folder.resolve("killed.duckdb"), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve("killed.duckdb.wal"));
            // From the JVM's start to just after its usual end.
            run(list, archive, (long) (random.nextDouble() * 1.05 * wholeMs));
            boolean journal = Files.exists(folder.resolve("killed.duckdb.wal"));
            List<String> found = contents(archive);
            assertThat(found).as("kill %d", kill).isIn(none, all);
            outcomes.merge(
                    (found.equals(none) ? "none" : "all") + (journal ? ", with a journal left" : ""), 1, Integer::sum);
        }
        System.out.println("after " + KILLS + " kills of an import of " + wholeMs + " ms: " + outcomes);
    }

    /** Lets the program import the file and kills it after so many milliseconds; gives how long it lived. */
    private long run(Path list, Path archive, long killAfterMs) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.palmares.cli.Main",
                        "import",
                        list.toString(),
                        "--race",
                        "valley-race",
                        "--archive",
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        if (!process.waitFor(killAfterMs, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        } else {
            assertThat(process.exitValue())
                    .as("exit code; it said %s", Files.readString(folder.resolve("output.txt")))
                    .isZero();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The Tour's file where it is; else one of that size. */
    private Path list() throws IOException {
        Path tour = Path.of("../shared/datasets/thomascamminady-LeTourDataSet/TDF_Riders_History.csv");
        if (Files.exists(tour)) {
            return tour;
        }
        StringBuilder csv = new StringBuilder("year,rank,rider,time\n");
        for (int year = 1911; year <= 2010; year++) {
            for (int rank = 1; rank <= 100; rank++) {
                csv.append(year).append(',').append(rank).append(",Rider ").append((char) ('A' + rank % 26));
                csv.append(" Number")
                        .append(year / 10 * 100 + rank)
                        .append(",90:")
                        .append(String.format("%02d", rank % 60));
                csv.append(":00\n");
            }
        }
        return Files.writeString(folder.resolve("list.csv"), csv);
    }

    private static List<String> contents(Path file) {
        try (Archive archive = Archives.openForWriting(file)) {
            assertThat(archive.query("FROM winners($race)", Map.of("race", "gp-miguel-indurain"))
                            .rowCount())
                    .isPositive();
            return ArchiveContents.of(archive);
        }
    }
}
