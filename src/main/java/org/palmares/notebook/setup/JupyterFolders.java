package org.palmares.notebook.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where Jupyter looks for the user's kernels, as its own documentation states it. */
public final class JupyterFolders {
    private JupyterFolders() {}

    /** The user's data folder. */
    public static Path userData() {
        return userData(System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"));
    }

    /** The data folder of an environment, such as {@code /usr/local} or a Python virtual environment. */
    public static Path under(Path prefix) {
        return prefix.toAbsolutePath().resolve("share").resolve("jupyter");
    }

    static Path userData(Map<String, String> environment, String home, String operatingSystem) {
        Optional<String> stated = value(environment, "JUPYTER_DATA_DIR");
        if (stated.isPresent()) {
            return Path.of(stated.get());
        }
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Jupyter");
        }
        if (system.startsWith("windows")) {
            return value(environment, "APPDATA")
                    .map(appData -> Path.of(appData, "jupyter"))
                    .orElseGet(() -> Path.of(home, ".jupyter", "data"));
        }
        return value(environment, "XDG_DATA_HOME")
                .map(data -> Path.of(data, "jupyter"))
                .orElseGet(() -> Path.of(home, ".local", "share", "jupyter"));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
