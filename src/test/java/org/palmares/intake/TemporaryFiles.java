package org.palmares.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the temporary folder, in which other tests make and delete folders meanwhile. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    /** Those of this name, in the temporary folder or a folder in it. */
    static List<Path> named(String name) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> within = Files.list(temporary)) {
            return Stream.concat(Stream.of(temporary), within)
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
