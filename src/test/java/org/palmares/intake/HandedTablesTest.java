package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one step of an import leaves for another is named in one place: the head of {@code staging.sql}. */
final class HandedTablesTest {
    private static final Path SQL = Path.of("src/main/resources/org/palmares/intake");
    private static final Path JAVA = Path.of("src/main/java/org/palmares/intake");
    private static final Pattern MADE = Pattern.compile("CREATE OR REPLACE TEMP TABLE (\\w+)");
    private static final Pattern NAMED = Pattern.compile("--   (\\w+) +(\\w+\\.(?:sql|java)) .*");

    @Test
    void theHeadOfStagingNamesThemAllAndWhoMakesThem() throws IOException {
        Map<String, String> texts = texts();
        Set<String> handed = new TreeSet<>();
        texts.forEach((maker, text) -> {
            Matcher made = MADE.matcher(text);
            while (made.find()) {
                Pattern use = Pattern.compile("\\b" + made.group(1) + "\\b");
                if (texts.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(maker)
                                && use.matcher(other.getValue()).find())) {
                    handed.add(made.group(1) + " of " + maker);
                }
            }
        });
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(SQL.resolve("staging.sql"))) {
            Matcher name = NAMED.matcher(line);
            if (name.matches()) {
                named.add(name.group(1) + " of " + name.group(2));
            }
        }
        assertThat(named).isEqualTo(handed);
    }

    /** Without comments, in which a name is no use of it. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path folder : new Path[] {SQL, JAVA}) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    try {
                        texts.put(
                                file.getFileName().toString(),
                                Files.readString(file).replaceAll("(?m)(?:--|//|/\\*\\*| \\*).*$", ""));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return texts;
    }
}
