package org.palmares.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder in which something is made before it is put into its place, and which is gone afterwards. A process that is killed
 * can't clear up: so a workshop holds a file that its process has locked, which no longer is when the process has ended, and
 * whoever opens the next workshop in the same folder sweeps those of the dead away.
 */
public final class Workshop implements AutoCloseable {
    private static final String PREFIX = ".palmares-";
    private static final String OWNER = "owner";

    /** Workshops without an owner's file are of older versions of palmares, or were left in the moment they were made. */
    private static final Duration OWNERLESS_FOR = Duration.ofDays(1);

    /** Those of this process: to open their owner's file a second time would let go of the lock. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel owner;

    private Workshop(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** A workshop in a folder, on whose disk what is made will stay. */
    public static Workshop in(Path parent) throws IOException {
        sweep(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        OPEN.add(folder);
        // It gets its name when it is locked, so that no one ever sees it unlocked while its process lives.
        Path nameless = folder.resolve(OWNER + ".new");
        FileChannel owner = FileChannel.open(nameless, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            owner.tryLock();
            Files.move(nameless, folder.resolve(OWNER));
        } catch (IOException e) {
            // A file system without locks, or no room for one more name: it is then swept by its age.
        }
        return new Workshop(folder, owner);
    }

    /** A workshop for what does not stay, in the system's folder for such things. */
    public static Workshop temporary() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A place in it. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Deletes what killed processes have left in a folder; whatever can't be deleted stays. */
    static void sweep(Path parent) {
        try (DirectoryStream<Path> workshops = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path workshop : workshops) {
                if (!OPEN.contains(workshop) && isAbandoned(workshop)) {
                    deleteTree(workshop);
                }
            }
        } catch (IOException e) {
            // Somebody else's, or gone meanwhile.
        }
    }

    private static boolean isAbandoned(Path workshop) throws IOException {
        Path owner = workshop.resolve(OWNER);
        if (!Files.exists(owner)) {
            FileTime modified = Files.getLastModifiedTime(workshop);
            return modified.toInstant().isBefore(Instant.now().minus(OWNERLESS_FOR));
        }
        try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    /** Deletes a folder with all that is in it, also while another process deletes it. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (Files.exists(file)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        try (owner) {
            deleteTree(folder);
        } finally {
            OPEN.remove(folder);
        }
    }
}
