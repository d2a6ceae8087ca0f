package org.palmares;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that the developers have beside the checkout and users do not. */
public final class Shared {
    private Shared() {}

    /** The file or folder; the test is skipped where it is absent. */
    public static Path path(String name) {
        Path path = Path.of("..", "shared").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not on this machine");
        return path;
    }
}
