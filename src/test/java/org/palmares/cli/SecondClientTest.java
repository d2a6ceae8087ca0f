package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.Catalogue;
import org.palmares.question.Questions;

/**
 * The archive and the questions in it belong to no program: DuckDB's package for Node opens the same file and gives the
 * same answers as our command line. Skipped where Node, npm or the package can't be had.
 */
final class SecondClientTest {
    private static final String PACKAGE = "@duckdb/node-api@1.5.6-r.1";
    private static final Path FOLDER = Path.of("target", "second-client");

    @Test
    void anotherClientAnswersTheBuildingBlocksAsWeDo() throws Exception {
        Set<String> questions =
                Questions.names().stream().map(name -> name.replace('-', '_')).collect(Collectors.toSet());
        anotherClientAnswers(macro -> !questions.contains(macro.name()), "gp-miguel-indurain");
    }

    @Test
    @Tag("heavy")
    void anotherClientAnswersEveryTableMacroAsWeDo() throws Exception {
        anotherClientAnswers(macro -> true, "gp-miguel-indurain", "tour-de-france");
    }

    private static void anotherClientAnswers(Predicate<Catalogue.Entry> chosen, String... races) throws Exception {
        installPackage();
        Path archive = FOLDER.resolve("archive.duckdb");
        Files.deleteIfExists(archive);
        Archives.createIfAbsent(archive);
        Files.copy(
                Path.of("src", "test", "node", "compare-macros.mjs"),
                FOLDER.resolve("compare-macros.mjs"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> questions = questions(archive, chosen, races);
        Files.writeString(
                FOLDER.resolve("answers.json"),
                questions.stream().map(sql -> answer(archive, sql)).collect(Collectors.joining(",\n", "[", "]")));

        Result result = run("node", "compare-macros.mjs", "archive.duckdb", "answers.json");

        assertThat(result.output().lines()).hasSameSizeAs(questions).allMatch(line -> line.startsWith("same: "));
        assertThat(result.exitCode()).isZero();
    }

    private static void installPackage() throws IOException, InterruptedException {
        assumeTrue(isThere("node") && isThere("npm"), "skipped: node and npm are not on this machine");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}\n");
        if (!Files.isDirectory(FOLDER.resolve("node_modules/@duckdb/node-api"))) {
            Result install = run("npm", "install", "--no-save", "--no-audit", "--no-fund", PACKAGE);
            assumeTrue(install.exitCode() == 0, "skipped: npm can't install " + PACKAGE + ": " + install.output());
        }
    }

    private static List<String> questions(Path file, Predicate<Catalogue.Entry> chosen, String... races) {
        try (Archive archive = Archives.open(file)) {
            return Catalogue.of(archive).entries().stream()
                    .filter(entry -> entry.kind() == Catalogue.Kind.TABLE_MACRO)
                    .filter(chosen)
                    .flatMap(macro -> calls(macro, races))
                    .toList();
        }
    }

    /** What a macro is asked about where it takes a parameter of this name; the others keep their defaults. */
    private static final Map<String, String> ASKED = Map.of(
            "name_like", "'iza'",
            "rider", "'ion-izagirre'",
            "other_rider", "'alejandro-valverde'",
            "one_id", "'ion-izagirre'",
            "other_id", "'gorka-izagirre'",
            "in_year", "2023",
            "area", "'ES-NC'",
            "step_s", "5");

    private static Stream<String> calls(Catalogue.Entry macro, String... races) {
        List<String> arguments = macro.parameters().stream()
                .filter(ASKED::containsKey)
                .map(name -> name + " := " + ASKED.get(name))
                .toList();
        Stream<List<String>> calls = macro.parameters().contains("race")
                ? Stream.of(races)
                        .map(race -> Stream.concat(Stream.of("race := '" + race + "'"), arguments.stream())
                                .toList())
                : Stream.of(arguments);
        return calls.map(call -> "FROM " + macro.name() + "(" + String.join(", ", call) + ") ORDER BY ALL");
    }

    private static String answer(Path archive, String sql) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "query",
                "--archive",
                archive.toString(),
                "--format",
                "json",
                "-c",
                sql);
        assertThat(exitCode).as(err.toString()).isZero();
        return "{\"sql\": \"" + sql + "\", \"rows\": " + out + "}";
    }

    private record Result(int exitCode, String output) {}

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return run(program, "--version").exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Result run(String... command) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path log = FOLDER.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Result(-1, "no end after two minutes");
        }
        return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
