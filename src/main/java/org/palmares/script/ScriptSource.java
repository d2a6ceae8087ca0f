package org.palmares.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.palmares.archive.UnknownNameException;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;

/** Finds the scripts that a command line names. */
public final class ScriptSource {
    private ScriptSource() {}

    /**
     * The script in a file, of standard input for {@code -}, or a bundled one by its name.
     *
     * @throws UnknownNameException when there is none
     */
    public static Script find(String name) {
        if (name.equals("-")) {
            return standardInput();
        }
        Path file = Path.of(name);
        if (Files.exists(file)) {
            return Script.read(file);
        }
        return BundledScripts.find(name)
                .orElseThrow(
                        () -> new UnknownNameException("script", name, NearestNames.to(name, BundledScripts.names())));
    }

    /** The files that are meant: the file itself, or all {@code .sql} files under a folder, by name. */
    public static List<Path> files(String name) {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new UsageException("there is no file or folder " + name);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script standardInput() {
        try {
            return Script.parse("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ScriptException("standard input can't be read: " + Reason.of(e), e);
        }
    }
}
