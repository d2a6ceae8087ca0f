package org.palmares.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Programs that a user would take instead: each reads the results from a CSV of its own kind once and answers the same questions. Each
 * is a script beside this package, which prints a line {@code question seconds} a run and leaves its answers as CSV.
 */
final class Peers {
    private static final Path SCRIPTS = Path.of("src/bench/peers");

    /** Debian's, for which its packages are; another one may come first on the path. */
    private static final String PYTHON = "/usr/bin/python3";

    /** By the name of the peer, what shows that it is there, and how it is called. */
    private static final Map<String, List<String>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("pandas", List.of(PYTHON, SCRIPTS.resolve("pandas_peer.py").toString()));
        CALLS.put("data.table", List.of("Rscript", "--vanilla", SCRIPTS.resolve("data_table.R").toString()));
        CALLS.put("SQLite", List.of("bash", SCRIPTS.resolve("sqlite.sh").toString()));
    }

    /** What a peer took for a question. */
    record Told(String peer, String question, double medianSeconds, String answer, double peakMb) {}

    private Peers() {}

    /** Installs what is missing, where that can be done, and says what can't. */
    static void install() throws IOException, InterruptedException {
        new ProcessBuilder("bash", SCRIPTS.resolve("install.sh").toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Asks every peer that can be called; one that fails is told and left out. */
    static List<Told> ask(Path results, Path folder) throws IOException {
        List<Told> told = new ArrayList<>();
        for (Map.Entry<String, List<String>> peer : CALLS.entrySet()) {
            Path answers = Files.createDirectories(folder.resolve("answers-" + peer.getKey()));
            Path said = answers.resolve("seconds.txt");
            List<String> command = new ArrayList<>(peer.getValue());
            command.add(results.toString());
            command.add(answers.toString());
            try {
                Run run = Run.process(said, command).run();
                // Of a script of the shell its own memory says nothing.
                double peakMb = command.get(0).equals("bash") ? 0 : run.peakMb();
                told.addAll(told(peer.getKey(), Files.readAllLines(said), answers, peakMb));
            } catch (Exception e) {
                System.out.println("left out: " + peer.getKey() + " (" + e.getMessage().strip() + ")");
            }
        }
        return told;
    }

    private static List<Told> told(String peer, List<String> lines, Path answers, double peakMb) throws IOException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            seconds.computeIfAbsent(parts[0], each -> new ArrayList<>()).add(Double.parseDouble(parts[1]));
        }
        List<Told> told = new ArrayList<>();
        for (Map.Entry<String, List<Double>> each : seconds.entrySet()) {
            List<Double> sorted = each.getValue().stream().sorted().toList();
            told.add(new Told(
                    peer,
                    each.getKey(),
                    sorted.get(sorted.size() / 2),
                    Answer.of(Files.readString(answers.resolve(each.getKey() + ".csv"))),
                    peakMb));
        }
        return told;
    }

    /** The versions of those that are there, for the page. */
    static List<String> versions() throws IOException, InterruptedException {
        List<String> versions = new ArrayList<>();
        for (List<String> command : List.of(
                List.of(PYTHON, "-c", "import pandas; print('pandas', pandas.__version__)"),
                List.of("Rscript", "--vanilla", "-e", "cat('data.table', as.character(packageVersion('data.table')))"),
                List.of("bash", "-c", "echo SQLite $(sqlite3 --version | cut -d ' ' -f 1)"))) {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0) {
                versions.add(said.lines().reduce((a, b) -> b).orElse(""));
            }
        }
        return versions;
    }
}
