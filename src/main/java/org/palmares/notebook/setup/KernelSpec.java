package org.palmares.notebook.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What tells Jupyter how to start our kernel: a folder with {@code kernel.json} and the script of first cells.
 *
 * <p>The files are written directly. Jupyter's own {@code kernelspec install} copies the same folder and refuses this one on
 * some versions.
 *
 * @param folder where they are, {@code …/kernels/palmares}
 * @param java the Java that runs the kernel
 * @param distribution the palmares that the kernel offers
 */
public record KernelSpec(Path folder, Path java, Distribution distribution) {
    /** What notebooks call the kernel in their metadata. */
    public static final String NAME = "palmares";

    private static final String DISPLAY_NAME = "palmares (Java)";
    private static final String FIRST_CELLS = "first-cells.jshell";

    /**
     * The kernel of the running palmares, with the running Java.
     *
     * @param jupyterData one of Jupyter's data folders, such as {@code ~/.local/share/jupyter}
     */
    public static KernelSpec in(Path jupyterData, Distribution distribution) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new KernelSpec(jupyterData.resolve("kernels").resolve(NAME), java, distribution);
    }

    /** Writes the files, over those of an earlier version. */
    public void install() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FIRST_CELLS), firstCells());
            Files.writeString(file(), text());
        } catch (IOException e) {
            throw new UncheckedIOException("the kernel can't be installed in " + folder + ": " + e, e);
        }
    }

    /** Deletes the files; false when there were none. */
    public boolean uninstall() {
        try {
            boolean wasThere = Files.deleteIfExists(file());
            Files.deleteIfExists(folder.resolve(FIRST_CELLS));
            Files.deleteIfExists(folder);
            return wasThere;
        } catch (IOException e) {
            throw new UncheckedIOException("the kernel can't be removed from " + folder + ": " + e, e);
        }
    }

    /** Whether the files are there and start this very Java and palmares. */
    public boolean isInstalled() {
        try {
            return Files.exists(file())
                    && Files.readString(file()).equals(text())
                    && Files.exists(folder.resolve(FIRST_CELLS))
                    && Files.readString(folder.resolve(FIRST_CELLS)).equals(firstCells());
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code kernel.json}. */
    public Path file() {
        return folder.resolve("kernel.json");
    }

    String text() {
        String classPath = distribution.jar()
                + System.getProperty("path.separator")
                + distribution.kernelFolder().resolve("*");
        List<String> command = List.of(
                java.toString(),
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath,
                "org.palmares.notebook.KernelMain",
                "{connection_file}");
        return """
                {
                  "argv": [%s],
                  "display_name": %s,
                  "language": "java",
                  "interrupt_mode": "message",
                  "env": {"RJK_INIT_SCRIPT": %s}
                }
                """.formatted(
                        command.stream().map(Json::text).collect(Collectors.joining(", ")),
                        Json.text(DISPLAY_NAME),
                        Json.text(folder.resolve(FIRST_CELLS).toString()));
    }

    private static String firstCells() throws IOException {
        try (InputStream in = KernelSpec.class.getResourceAsStream(FIRST_CELLS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
