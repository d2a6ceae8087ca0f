package org.palmares.notebook.setup;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program as it was laid out by the build, {@code target/dist}.
 *
 * @param folder with {@code palmares.jar}, {@code lib} and {@code kernel} in it
 */
public record Distribution(Path folder) {
    /**
     * The one that this process runs from.
     *
     * @throws IllegalStateException when it runs from compiled classes instead
     */
    public static Distribution current() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException("a notebook needs the packaged program, and this one runs from " + jar
                        + "; start it with ./palmares");
            }
            return new Distribution(jar.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program's own place is no file: " + e.getMessage(), e);
        }
    }

    Path jar() {
        return folder.resolve("palmares.jar");
    }

    Path kernelFolder() {
        return folder.resolve("kernel");
    }
}
