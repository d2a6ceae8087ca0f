package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executes the notebooks in a real kernel, that of {@code target/dist}, and compares what they say with what is stored. */
@Tag("notebook")
final class NotebooksIT {
    private static final int PATIENCE_S = 120;
    private static final Path NOTEBOOKS = Path.of("notebooks");
    private static final Path JAR = Path.of("target", "dist", "palmares.jar");

    /** Which cell was executed when, and the version of the language: of no concern to a reader. */
    private static final Pattern CIRCUMSTANCES = Pattern.compile(
            "\"execution_count\": (\\d+|null)|\"id\": \"[^\"]*\"|(?s)\\n \"metadata\": \\{.*(?=\\n \"nbformat\":)");

    @TempDir
    private static Path jupyter;

    @BeforeAll
    static void installTheKernel() throws Exception {
        assumeTrue(isOnPath("jupyter-nbconvert"), "no jupyter-nbconvert on the PATH: notebooks are not executed");
        assumeTrue(Files.exists(JAR), "no " + JAR + " (mvn package makes it): notebooks are not executed");
        run(
                jupyter.resolve("install.log"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "notebook",
                "install",
                "--prefix",
                jupyter.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-a-tour-of-palmares",
                "2-gp-miguel-indurain",
                "3-are-home-wins-more-than-chance",
                "4-gap-distributions-across-races",
                "5-bring-your-own-data"
            })
    void aNotebookSaysWhatIsStoredInIt(String name) throws Exception {
        Path stored = NOTEBOOKS.resolve(name + ".ipynb");
        run(
                jupyter.resolve(name + ".log"),
                "jupyter-nbconvert",
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.record_timing=False",
                "--output-dir=" + jupyter,
                stored.toString());
        assertThat(withoutCircumstances(jupyter.resolve(name + ".ipynb"))).isEqualTo(withoutCircumstances(stored));
    }

    private static String withoutCircumstances(Path notebook) throws IOException {
        return CIRCUMSTANCES.matcher(Files.readString(notebook)).replaceAll("").strip();
    }

    /** Fails with the program's own words, which for an error in a cell are the cell and its error. */
    private static void run(Path words, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment()
                .put("JUPYTER_PATH", jupyter.resolve("share").resolve("jupyter").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertThat(ended && process.exitValue() == 0)
                .as(() -> String.join(" ", command) + ":\n" + read(words))
                .isTrue();
    }

    private static String read(Path words) {
        try {
            return Files.readString(words);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
