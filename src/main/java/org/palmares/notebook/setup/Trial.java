package org.palmares.notebook.setup;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.palmares.failure.Reason;

/**
 * Runs two cells in the kernel without a browser: a Java one and a query.
 *
 * @param nbconvert the program that executes notebooks
 * @param jupyterData the data folder our kernel is in
 */
record Trial(Path nbconvert, Path jupyterData) {
    private static final int PATIENCE_S = 120;

    private static final String CELLS =
            """
            {"cells": [%s, %s],
             "metadata": {"kernelspec": {"name": "%s", "display_name": "palmares (Java)", "language": "java"}},
             "nbformat": 4, "nbformat_minor": 2}
            """.formatted(cell("1 + 1"), cell("%%sql\nSELECT 40 + 2 AS answer"), KernelSpec.NAME);

    /** As they stand in the executed notebook: of the first cell the number, of the second the frame as text. */
    private static final List<String> ANSWERS = List.of("\"2\"", "│     42 │");

    private static String cell(String source) {
        return """
                {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": %s}""".formatted(Json.text(source));
    }

    Check run() {
        long start = System.nanoTime();
        try {
            Path folder = Files.createTempDirectory("palmares-trial");
            Path notebook = folder.resolve("trial.ipynb");
            Path executed = folder.resolve("executed.ipynb");
            Path words = folder.resolve("words");
            try {
                Files.writeString(notebook, CELLS);
                return execute(notebook, executed, words, start);
            } finally {
                for (Path file : List.of(notebook, executed, words, folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            return Check.red("trial", "could not be made: " + Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Check.red("trial", "was interrupted");
        }
    }

    private Check execute(Path notebook, Path executed, Path words, long start)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        nbconvert.toString(),
                        "--to=notebook",
                        "--execute",
                        "--output=" + executed.getFileName(),
                        notebook.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        builder.environment()
                .merge("JUPYTER_PATH", jupyterData.toString(), (others, ours) -> ours + File.pathSeparator + others);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return Check.red("trial", "no answer in " + PATIENCE_S + " s");
        }
        if (process.exitValue() != 0 || !Files.exists(executed)) {
            return Check.red("trial", "the kernel did not answer: " + lastLine(words));
        }
        String answers = Files.readString(executed);
        boolean right = ANSWERS.stream().allMatch(answers::contains);
        return right
                ? Check.green(
                        "trial",
                        "1 + 1 is 2, and a query was answered, in "
                                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s")
                : Check.red("trial", "the kernel's answers are not what they should be");
    }

    private static String lastLine(Path words) throws IOException {
        return new String(Files.readAllBytes(words), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .orElse("it said nothing");
    }
}
