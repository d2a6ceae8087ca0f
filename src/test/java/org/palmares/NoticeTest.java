package org.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose libraries the program is delivered with is said. */
final class NoticeTest {
    @Test
    void everyLibraryOfTheDistributionIsNamed() throws IOException {
        Path dist = Path.of("target/dist");
        assumeTrue(Files.isDirectory(dist.resolve("lib")), "skipped: target/dist is not built");
        String notice = Files.readString(Path.of("NOTICE"));
        List<String> unnamed;
        try (Stream<Path> files = Files.walk(dist)) {
            unnamed = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*-\\d.*\\.jar"))
                    .map(name -> name.replaceFirst("-\\d.*", ""))
                    .filter(name -> !notice.contains(name) && !name.startsWith("commons-"))
                    .toList();
        }
        assertThat(unnamed).isEmpty();
    }
}
