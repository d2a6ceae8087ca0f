package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R still says what {@code src/test/r/*.txt} hold: {@code mvn -Preference verify} runs each script again, where R is. */
@Tag("reference")
final class RRunsAgainTest {
    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(RReference.FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".R"))
                    .map(name -> name.substring(0, name.length() - 2))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}.R")
    @MethodSource("scripts")
    void rWritesTheSameValuesAgain(String name) throws IOException, InterruptedException {
        assumeTrue(rIsHere(), "R is not installed: apt-get install r-base-core r-recommended (see CONTRIBUTING.md)");
        Process r = new ProcessBuilder("Rscript", "--vanilla", name + ".R")
                .directory(RReference.FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(r.waitFor()).as("exit code of " + name + ".R").isZero();

        Map<String, Double> again = RReference.read(output);
        Map<String, Double> kept = RReference.read(Files.readString(RReference.FOLDER.resolve(name + ".txt")));
        assertThat(again.keySet()).containsExactlyElementsOf(kept.keySet());
        kept.forEach((key, value) -> assertThat(again.get(key))
                .as(key)
                .isCloseTo(value, Offset.offset(1e-8 * Math.max(1e-3, Math.abs(value)))));
    }

    private static boolean rIsHere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")));
    }
}
