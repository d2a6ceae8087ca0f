package org.palmares.notebook.setup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palmares.failure.Reason;

/** Jupyter's own programs on this machine. */
public final class Jupyter {
    /** The one command to say where none can show notebooks. */
    public static final String INSTALL_LAB = "pip install jupyterlab";

    private static final List<String> FRONT_ENDS = List.of("jupyter-lab", "jupyter-notebook");

    private Jupyter() {}

    /** JupyterLab, else the older Notebook, if there is one on the {@code PATH}. */
    public static Optional<Path> frontEnd() {
        return FRONT_ENDS.stream()
                .map(Jupyter::program)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Shows a folder's notebooks in the browser, until the user ends it.
     *
     * @param jupyterData the data folder our kernel is in
     * @return the front end's exit code
     */
    public static int show(Path frontEnd, Path folder, Path jupyterData) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(frontEnd.toString(), folder.toString()).inheritIO();
            builder.environment()
                    .merge(
                            "JUPYTER_PATH",
                            jupyterData.toString(),
                            (others, ours) -> ours + File.pathSeparator + others);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(frontEnd + " can't be started: " + Reason.of(e), e);
        }
    }

    /** A program on the {@code PATH}. */
    static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
