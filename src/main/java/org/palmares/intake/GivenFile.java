package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Workshop;
import org.palmares.failure.Reason;

/**
 * A file as the user named it, and its content as it can be read: another file where it is gzip-compressed.
 *
 * @param path the file, for messages and the log
 * @param content the file, or what was packed in it
 */
record GivenFile(Path path, Path content, Optional<Workshop> workshop) implements AutoCloseable {
    /** What one compressed file may hold: more than any list of results, less than what fills a disk. */
    private static final long LIMIT_BYTES = 20_000_000_000L;

    /** @throws ArchiveException when it can't be read, or is no whole gzip file though it begins like one */
    static GivenFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            boolean packed = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            return packed ? unpack(file) : new GivenFile(file, file, Optional.empty());
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        }
    }

    private static GivenFile unpack(Path file) throws IOException {
        Workshop workshop = Workshop.temporary();
        String name = file.getFileName().toString();
        Path content = workshop.resolve(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(content)) {
            copy(file, in, out);
            return new GivenFile(file, content, Optional.of(workshop));
        } catch (IOException | RuntimeException e) {
            workshop.close();
            throw e;
        }
    }

    private static void copy(Path file, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > LIMIT_BYTES) {
                throw new ArchiveException(
                        file + " unpacks to more than " + LIMIT_BYTES + " bytes, which no list of results is");
            }
            out.write(buffer, 0, n);
        }
    }

    @Override
    public void close() {
        if (workshop.isPresent()) {
            try {
                workshop.get().close();
            } catch (IOException e) {
                throw new ArchiveException("the unpacked copy of " + path + " can't be deleted: " + e.getMessage(), e);
            }
        }
    }
}
