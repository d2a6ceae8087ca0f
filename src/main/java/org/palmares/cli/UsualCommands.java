package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs what palmares is started for most, one after the other, in a folder that is deleted afterwards. The launcher does so
 * once after a build and has Java keep the classes that were loaded, so that later starts need not read them anew.
 */
final class UsualCommands {
    private static final String RESULTS = """
            race_name,year,rank,rider,gap
            Rund um den Stadtwald,1912,1,Anna Beispiel,
            Rund um den Stadtwald,1912,2,Berta Muster,+ 1:14
            """;

    private static final String RESULT_LIST = """
            Rund um den Stadtwald 1913
            1 Anna Beispiel (Ger) Club 4:59:31
            2 Berta Muster (Ger) Club s.t.
            """;

    private UsualCommands() {}

    /** Called by {@code palmares}, the launcher. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("palmares-usual");
        Path table = Files.writeString(folder.resolve("results.csv"), RESULTS);
        Path list = Files.writeString(folder.resolve("results.txt"), RESULT_LIST);
        Path archive = folder.resolve("archive.duckdb");
        run("races");
        run("repeat-winners", "gp-miguel-indurain");
        run("query", "-c", "SELECT 42 AS answer", "--format", "csv");
        run("report", "gp-miguel-indurain", "--output", folder.toString());
        run("import", table.toString(), list.toString(), "--archive", archive.toString());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** What it prints and whether it works is of no matter here. */
    private static void run(String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(nowhere, nowhere, command);
    }
}
