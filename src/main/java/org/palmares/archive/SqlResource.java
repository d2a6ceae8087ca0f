package org.palmares.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The SQL files beside this package. */
public final class SqlResource {
    private SqlResource() {}

    public static String read(String name) {
        try (InputStream in = SqlResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("palmares was packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the macros, in an order in which each uses only those before it. */
    public static List<String> macros() {
        return read("macro/index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    public static String macro(String name) {
        return read("macro/" + name + ".sql");
    }

    /** The comment lines on top of a file, without their dashes. */
    static List<String> header(String sql) {
        return sql.lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .toList();
    }
}
