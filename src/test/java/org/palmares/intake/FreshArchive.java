package org.palmares.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** Archives of the bundled data for tests: built once, and copied for each. */
final class FreshArchive {
    private static final Path TEMPLATE = template();

    private FreshArchive() {}

    /** An archive file in this folder. */
    static Path fileIn(Path folder) {
        try {
            return Files.copy(TEMPLATE, folder.resolve("archive.duckdb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive in this folder, open for writing. */
    static Archive in(Path folder) {
        return Archives.openForWriting(fileIn(folder));
    }

    private static Path template() {
        try {
            Path folder = Files.createTempDirectory("palmares-test");
            Path file = folder.resolve("template.duckdb");
            Archives.createIfAbsent(file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
