package org.palmares.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.palmares.archive.file.ArchiveFile;
import org.palmares.archive.file.AttachFailure;

/**
 * An archive's file once more, in a folder of its own under the system's temporary one, which nobody else may enter.
 *
 * @param file the copy
 * @param original its path, for messages
 * @param title the original's, for a page
 * @param workshop where it lies; of one that is killed, the next clears it up
 */
public record PrivateCopy(Path file, String original, String title, Workshop workshop) implements AutoCloseable {
    private static final String LOG = ".wal";

    static PrivateCopy of(Path original, String title) {
        if (!Files.exists(original)) {
            throw new NoSuchArchiveException(original);
        }
        AttachFailure.refuseWhatIsNoFile(original);
        return made(original.toString(), title, copy -> copy(original, copy));
    }

    static PrivateCopy made(String title, ArchiveFile.Build build) {
        return made(title, title, build);
    }

    private static PrivateCopy made(String original, String title, ArchiveFile.Build build) {
        Workshop workshop = null;
        try {
            workshop = Workshop.temporary();
            Path file = workshop.resolve("archive.duckdb");
            build.into(file);
            return new PrivateCopy(file, original, title, workshop);
        } catch (IOException e) {
            delete(workshop);
            throw new ArchiveException(
                    "the sandbox works on a copy of " + original + ", and there can't be one in "
                            + System.getProperty("java.io.tmpdir") + " (" + e.getMessage()
                            + "); PALMARES_JAVA_OPTS=-Djava.io.tmpdir=DIR names another folder",
                    e);
        } catch (RuntimeException e) {
            delete(workshop);
            throw e;
        }
    }

    /** Under the lock that DuckDB's readers take, so that nobody writes meanwhile. The log holds what is not in the file yet. */
    private static void copy(Path original, Path copy) throws IOException {
        try (FileChannel from = FileChannel.open(original, StandardOpenOption.READ);
                FileLock lock = lock(from)) {
            if (lock == null) {
                throw new ArchiveException(
                        original + " is being written by another process; try again when it has finished");
            }
            try (FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (long at = 0; at < from.size(); ) {
                    at += from.transferTo(at, from.size() - at, to);
                }
            }
            Path log = original.resolveSibling(original.getFileName() + LOG);
            if (Files.exists(log)) {
                Files.copy(log, copy.resolveSibling(copy.getFileName() + LOG));
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            throw new IOException("this process copies it already", e);
        }
    }

    /** The name goes at once; a process that has the file open keeps it. */
    @Override
    public void close() {
        delete(workshop);
    }

    private static void delete(Workshop workshop) {
        if (workshop == null) {
            return;
        }
        try {
            workshop.close();
        } catch (IOException e) {
            // A copy that is left in the temporary folder hurts nobody, and the answer is there.
        }
    }
}
