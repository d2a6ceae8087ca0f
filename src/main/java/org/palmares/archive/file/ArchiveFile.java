package org.palmares.archive.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.archive.Workshop;

/** Where archives lie, and how a new one appears: whole or not at all. */
public final class ArchiveFile {
    private static final String PREFIX = "archive-v";
    private static final String SUFFIX = ".duckdb";

    private ArchiveFile() {}

    /** The folder for archives made from the bundled data: {@code $XDG_CACHE_HOME/palmares}. */
    public static Path cacheFolder() {
        return home("XDG_CACHE_HOME", ".cache").resolve("palmares");
    }

    /** The user's own archive, which palmares never replaces. */
    public static Path own() {
        return home("XDG_DATA_HOME", ".local/share").resolve("palmares").resolve("archive" + SUFFIX);
    }

    private static Path home(String variable, String fallback) {
        String given = System.getenv(variable);
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home")).resolve(fallback)
                : Path.of(given);
    }

    /** The name tells what it was made from, so that changed data or a new schema never meets an old file. */
    public static Path cached(Path folder, int schemaVersion, String digest) {
        return folder.resolve(PREFIX + schemaVersion + "-" + digest.substring(0, 16) + SUFFIX);
    }

    public interface Build {
        void into(Path file) throws IOException;
    }

    /**
     * Builds a file beside its final place and then moves it there. When two processes do this at once, the one that
     * comes second leaves the first one's file as it is.
     */
    public static void create(Path file, Build build) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (Workshop workshop = Workshop.in(folder)) {
            Path fresh = workshop.resolve("fresh" + SUFFIX);
            build.into(fresh);
            place(fresh, file);
        }
    }

    /** A hard link fails when the name is taken, where a move would replace an archive somebody may be writing to. */
    private static void place(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | IOException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Builds a file beside one that is there and then puts it in its place at once; the old one is kept under another name
     * where the file system can have two names for a file. It must be held against other processes meanwhile.
     */
    public static Optional<Path> replace(Path file, Path kept, Build build) throws IOException {
        try (Workshop workshop = Workshop.in(file.getParent())) {
            Path fresh = workshop.resolve("fresh" + SUFFIX);
            build.into(fresh);
            Optional<Path> keptAs = keep(file, kept);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return keptAs;
        }
    }

    /** A second name and not a copy: to open the file would let go of the lock on it. */
    private static Optional<Path> keep(Path file, Path kept) {
        try {
            return Optional.of(Files.createLink(kept, file));
        } catch (UnsupportedOperationException | IOException e) {
            // What it holds is in the new file.
            return Optional.empty();
        }
    }

    /** Archives made from other data or another schema are of no use to this version. */
    public static void deleteOthers(Path cached) throws IOException {
        try (Stream<Path> files = Files.list(cached.getParent())) {
            for (Path file : files.filter(
                            other -> other.getFileName().toString().startsWith(PREFIX))
                    .filter(other -> !other.equals(cached))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes the files that DuckDB spilled into a folder, and the folder where nothing else is in it. */
    public static void deleteSpilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith("duckdb_temp_")) {
                    return;
                }
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
