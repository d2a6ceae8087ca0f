package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.notebook.setup.KernelSpec;

/** Cells in a real kernel, run by Jupyter's nbconvert and read back as the Markdown it writes of them. */
final class KernelTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void installAKernelOfTheClassesUnderTest() throws IOException {
        boolean nbconvert = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "jupyter-nbconvert")));
        assumeTrue(nbconvert, "skipped: jupyter-nbconvert is not on the PATH (apt-get install jupyter-nbconvert)");
        Path spec = Files.createDirectories(folder.resolve("jupyter/kernels/palmares"));
        Path firstCells = spec.resolve("first-cells.jshell");
        try (var in = KernelSpec.class.getResourceAsStream("first-cells.jshell")) {
            Files.copy(in, firstCells);
        }
        Path arguments = spec.resolve("arguments");
        Files.writeString(arguments, "-cp \"" + System.getProperty("java.class.path") + "\"");
        Files.writeString(
                spec.resolve("kernel.json"), """
                {"argv": ["%s/bin/java", "-Djava.awt.headless=true", "@%s", "org.palmares.notebook.KernelMain",
                 "{connection_file}"], "display_name": "palmares", "language": "java", "interrupt_mode": "message",
                 "env": {"RJK_INIT_SCRIPT": "%s"}}
                """.formatted(System.getProperty("java.home"), arguments, firstCells));
    }

    @Test
    void cellsShowFramesKeepResultsAndTellErrorsInShort() throws Exception {
        String notebook = run(
                "40 + 2",
                "int n = 5; sql(\"SELECT $x AS x\", \"x\", \"<i>\")",
                "%%sql numbers m=2\nSELECT $n + $m AS total",
                "numbers.rowCount() + \" row\"",
                "%%sql\nSELECT * FROM no_such_table",
                "int half(int i) {\n    return 1 / i;\n}\nhalf(0)");
        assertThat(notebook)
                .contains("\"42\"")
                .contains("&lt;i&gt;")
                .contains(">7</td>")
                .contains("\"1 row\"")
                .contains("Table with name no_such_table does not exist!")
                .contains(
                        "ArithmeticException\\u001b[0m: / by zero\",\n      \"  at return 1 / i;\",\n      \"  at half(0)\"");
    }

    @Test
    void noLineIsLostAnInterruptLeavesTheKernelAliveAndTabKnowsTheArchive() throws Exception {
        Path script = folder.resolve("talk.py");
        try (var in = KernelTest.class.getResourceAsStream("talk.py")) {
            Files.copy(in, script);
        }
        Path words = folder.resolve("words");
        ProcessBuilder builder = new ProcessBuilder(pythonOfJupyter(), script.toString())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(words.toFile());
        builder.environment().put("JUPYTER_PATH", folder.resolve("jupyter").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS))
                .as(Files.readString(words))
                .isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        assertThat(words).hasContent("""
                lines ok 20000 línea 0 línea 19999 gathered
                streams ok 'a\\nc' 'b\\n'
                java error 2
                sleep error 3
                sql error ok
                query error 4
                print after
                races ['gp-miguel-indurain'] gp-mig
                names ['repeat_winners('] repeat_w
                first ['paris-roubaix', 'paris-roubaix-femmes'] paris-r
                """);
    }

    /** The script that starts nbconvert names it. */
    private static String pythonOfJupyter() throws IOException {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            Path nbconvert = Path.of(place, "jupyter-nbconvert");
            if (Files.isExecutable(nbconvert)) {
                return Files.readAllLines(nbconvert)
                        .get(0)
                        .substring("#!".length())
                        .strip();
            }
        }
        throw new IllegalStateException("no jupyter-nbconvert");
    }

    private String run(String... cells) throws IOException, InterruptedException {
        Path notebook = folder.resolve("cells.ipynb");
        Files.writeString(notebook, """
                {"cells": [%s], "metadata": {"kernelspec": {"name": "palmares", "display_name": "palmares",
                 "language": "java"}}, "nbformat": 4, "nbformat_minor": 2}
                """.formatted(
                        Arrays.stream(cells).map(KernelTest::cell).collect(Collectors.joining(", "))));
        Path words = folder.resolve("words");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "jupyter-nbconvert",
                        "--to=notebook",
                        "--execute",
                        "--allow-errors",
                        "--output=executed",
                        notebook.toString()))
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        builder.environment().put("JUPYTER_PATH", folder.resolve("jupyter").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(words)).isZero();
        return Files.readString(folder.resolve("executed.ipynb"));
    }

    private static String cell(String source) {
        return "{\"cell_type\": \"code\", \"execution_count\": null, \"metadata\": {}, \"outputs\": [], \"source\": \""
                + source.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }
}
