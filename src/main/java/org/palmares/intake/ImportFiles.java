package org.palmares.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;

/** The files that names on the command line mean: files, folders with all that is in them, and patterns. */
public final class ImportFiles {
    private ImportFiles() {}

    /**
     * The files, each once, in the order named and by path within a folder or pattern.
     *
     * @throws ArchiveException when a name is nothing that exists
     */
    public static List<Path> of(List<String> names) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            List<Path> found = find(name);
            if (found.isEmpty()) {
                throw new ArchiveException("there is no file " + name);
            }
            found.stream().filter(file -> !files.contains(file)).forEach(files::add);
        }
        return files;
    }

    private static List<Path> find(String name) {
        if (name.contains("*") || name.contains("?")) {
            int pattern = Math.min(indexOrEnd(name, '*'), indexOrEnd(name, '?'));
            int folder = name.lastIndexOf('/', pattern);
            Path base = Path.of(folder < 0 ? "." : name.substring(0, folder + 1));
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name.substring(folder + 1));
            return walk(base).stream()
                    .filter(file -> matcher.matches(base.relativize(file)))
                    .toList();
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return walk(path);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new ArchiveException(name + " is a named pipe or a device; an import reads a file more than once, so"
                    + " save what comes out of it as a file first");
        }
        return Files.exists(path) ? List.of(path) : List.of();
    }

    private static int indexOrEnd(String text, char c) {
        int index = text.indexOf(c);
        return index < 0 ? text.length() : index;
    }

    private static List<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException("the folder " + folder + " can't be read: " + Reason.of(e), e);
        }
    }
}
