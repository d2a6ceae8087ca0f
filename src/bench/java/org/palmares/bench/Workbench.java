package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of one size that are measured, made once, and how the programs on them are called. */
final class Workbench {
    private final Path folder;
    private final long results;

    /** @param results how many results the made-up history has */
    Workbench(Path folder, long results) {
        this.folder = folder;
        this.results = results;
    }

    /** Such as {@code 10 M}. */
    String size() {
        return results % 1_000_000 == 0 ? results / 1_000_000 + " M" : results / 1000 + " k";
    }

    /** The history as a table to import. */
    Path table() throws Exception {
        return generated(".csv");
    }

    /** The same history as an archive. */
    Path archive() throws Exception {
        return generated(".duckdb");
    }

    /** The results of the archive as CSV, for those that read no archive. */
    Path resultTable() throws Exception {
        Path file = folder.resolve("results-" + results + ".csv");
        if (!Files.exists(file)) {
            smallest(
                            archive(),
                            "COPY (SELECT * REPLACE (CAST(rank AS INTEGER) AS rank) FROM result) TO '" + file + "' (HEADER)")
                    .run();
        }
        return file;
    }

    Path scratch(String name) {
        return folder.resolve(name);
    }

    private Path generated(String suffix) throws Exception {
        Path file = folder.resolve("made-up-" + results + suffix);
        if (!Files.exists(file)) {
            System.out.println("making " + file);
            palmares("generate", "--results", Long.toString(results), "--seed", "1", "-o", file.toString()).run();
        }
        return file;
    }

    /** A command of palmares, as the shell calls it. */
    Run.Work palmares(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./palmares"));
        command.addAll(List.of(arguments));
        return Run.process(scratch("palmares.out"), command);
    }

    /** The smallest Java program that opens a DuckDB file and runs one statement. */
    Run.Work smallest(Path file, String sql) throws IOException {
        return Run.process(
                scratch("smallest.out"),
                List.of(
                        "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        driver() + ":target/test-classes",
                        DuckDbOpen.class.getName(),
                        file.toString(),
                        sql));
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
}
