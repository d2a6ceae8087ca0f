package org.palmares.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scripts that come with palmares, from {@code reports/queries/}. */
public final class BundledScripts {
    private static final String FOLDER = "/org/palmares/reports/queries/";

    private BundledScripts() {}

    /** Their names in the order of the list {@code bundled.txt}. */
    public static List<String> names() {
        return read("bundled.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** The script of this name, given with or without {@code .sql}. */
    public static Optional<Script> find(String name) {
        String bare = name.endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
        return names().contains(bare)
                ? Optional.of(Script.parse(bare + ".sql", read(FOLDER + bare + ".sql")))
                : Optional.empty();
    }

    private static String read(String resource) {
        try (InputStream in = BundledScripts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("palmares was packaged without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
