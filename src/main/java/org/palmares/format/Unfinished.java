package org.palmares.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file on its way to its place, beside which it lies under a hidden name and locked. What a killed process has left is no
 * longer locked, and goes when the next file is written into that folder.
 */
final class Unfinished implements AutoCloseable {
    private static final String PREFIX = ".palmares-";
    private static final String SUFFIX = ".part";
    private static final int BUFFER = 1 << 16;

    /** On a file system without locks it is told by its age: nothing is written for a day without a byte. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** Those of this process: to open one a second time would let go of its lock. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::discardAll, "deletes unfinished files"));
    }

    private final Path file;
    private final FileChannel channel;

    private Unfinished(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Unfinished in(Path folder) throws IOException {
        sweep(folder);
        Path file = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
        OPEN.add(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
        } catch (IOException e) {
            // A file system without locks.
        }
        return new Unfinished(file, channel);
    }

    OutputStream stream() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Ends it, and puts it into its place at once. */
    void moveTo(Path place) throws IOException {
        channel.close();
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes it, unless it has been put into its place. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            OPEN.remove(file);
        }
    }

    /** Deletes all of this process, which is about to end. */
    static void discardAll() {
        for (Path file : OPEN) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The next that is written there deletes it.
            }
        }
    }

    private static void sweep(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (!OPEN.contains(part) && isAbandoned(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // Somebody else's, or gone meanwhile.
        }
    }

    private static boolean isAbandoned(Path part) throws IOException {
        Instant written = Files.getLastModifiedTime(part).toInstant();
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            return other.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return written.isBefore(Instant.now().minus(ABANDONED));
        }
    }
}
