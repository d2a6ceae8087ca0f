package org.palmares.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.palmares.failure.Reason;

/** A file that is written under another name beside itself first. */
record FileTarget(Path file) implements OutputTarget {
    private static final String PART = ".part";

    @Override
    public void write(Content content) {
        try {
            Path target = refuseWhatIsNoFile();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                writeInPlace(target, content);
            } else {
                writeBeside(target, content);
            }
        } catch (IOException e) {
            throw new OutputException("the file " + file + " can't be written: " + Reason.of(e), e);
        }
    }

    /** The real file behind a symbolic link, so that the link survives. */
    private Path refuseWhatIsNoFile() throws IOException {
        if (Files.isDirectory(file)) {
            throw new OutputException("the output " + file + " is a folder; name a file in it", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new OutputException(
                    "the file " + file + " can't be written: there is no folder " + folder + "; make it first", null);
        }
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** A device or a named pipe, such as /dev/null, is written to and never replaced. */
    private static void writeInPlace(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void writeBeside(Path target, Content content) throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        sweep(target);
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    1 << 16)) {
                content.writeTo(out);
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes what runs that were killed have left of this file. Nothing is written for an hour without a byte. */
    private static void sweep(Path target) {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        String start = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                target.getParent(),
                file -> file.getFileName().toString().startsWith(start)
                        && file.toString().endsWith(PART))) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(hourAgo)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // Somebody else's, or gone meanwhile.
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
