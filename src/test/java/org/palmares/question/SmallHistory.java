package org.palmares.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** An archive of two made-up men's races and a women's race, in which answers can be worked out by hand. */
final class SmallHistory {
    private static final String EMPTY = """
            DELETE FROM result; DELETE FROM claim; DELETE FROM stage; DELETE FROM edition; DELETE FROM race_alias;
            DELETE FROM race_set; DELETE FROM disputed_value; DELETE FROM rider_alias; DELETE FROM rider; DELETE FROM race;
            DELETE FROM region_group; DELETE FROM source;""";

    private SmallHistory() {}

    static Archive open() {
        return open(read("small-history.sql"));
    }

    /** With the rows of other resources on top. */
    static Archive openWith(String... resources) {
        return open(read("small-history.sql")
                + Stream.of(resources).map(SmallHistory::read).collect(Collectors.joining()));
    }

    private static Archive open(String history) {
        Archive archive = Archives.inMemory();
        for (String sql : (EMPTY + "DELETE FROM place;" + history).split(";\\s*\n|;\\s(?=DELETE)")) {
            if (!sql.isBlank()) {
                archive.change(change -> {
                    change.run(sql, Map.of());
                    return null;
                });
            }
        }
        return archive;
    }

    static String read(String resource) {
        try (InputStream in = SmallHistory.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
