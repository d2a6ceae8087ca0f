package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.PalmaresVersion;

/** What {@code mvn -Prelease package} made, started in an empty folder as somebody does who has unpacked it; skipped where it is not there. */
final class ReleaseIT {
    private static final Path ZIP =
            Path.of("target", "release", "palmares-" + PalmaresVersion.current() + "-linux-amd64.zip");

    @TempDir
    private static Path folder;

    @Test
    void theZipRunsInAnEmptyFolderWithTheJavaOfThePathAlone() throws IOException, InterruptedException {
        assumeThat(ZIP).as("made by mvn -Prelease package").exists();
        assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .isEqualTo("Linux amd64");
        Path home = folder.resolve("palmares-" + PalmaresVersion.current());
        unpack(home);
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run(home, empty, "--version")).isEqualTo("palmares " + PalmaresVersion.current() + "\n");
        assertThat(run(
                        home,
                        empty,
                        "ask",
                        "most-wins",
                        "roubaix",
                        "--top",
                        "1",
                        "--to",
                        "1980",
                        "-f",
                        "csv",
                        "--columns",
                        "rider,wins"))
                .isEqualTo("rider,wins\nRoger De Vlaeminck,4\n");
        assertThat(empty).isEmptyDirectory();
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            assertThat(libraries
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("libduckdb")))
                    .containsExactly("libduckdb_java.so_linux_amd64");
        }
    }

    private static void unpack(Path home) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        assertThat(home.resolve("palmares").toFile().setExecutable(true)).isTrue();
    }

    private static String run(Path home, Path empty, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder palmares = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("palmares").toString()), List.of(arguments).stream())
                        .toList());
        palmares.directory(empty.toFile());
        palmares.environment().clear();
        palmares.environment().put("PATH", System.getenv("PATH"));
        palmares.environment().put("HOME", folder.resolve("home").toString());
        Process process =
                palmares.redirectError(folder.resolve("words").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("words")))
                .isZero();
        return out;
    }
}
