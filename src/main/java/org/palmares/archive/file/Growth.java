package org.palmares.archive.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What an archive's file grew by while it was open. DuckDB writes much of a change before it is kept, and leaves the file as
 * long as that made it when it is undone: an import for which the disk was too small would leave the disk full.
 */
public final class Growth {
    /** The three headers of a DuckDB file, which say where everything is. */
    private static final int HEADERS = 3 * 4096;

    private final Path file;
    private final long size;
    private final byte[] headers;

    private Growth(Path file, long size, byte[] headers) {
        this.file = file;
        this.size = size;
        this.headers = headers;
    }

    /** Looks at a file that DuckDB does not have open yet: closing a file lets go of the locks that a process has on it. */
    public static Growth since(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Growth(file, channel.size(), headers(channel));
        }
    }

    /**
     * Cuts off what the file grew by, when nothing in it has been kept since: the headers are those of then, and there is no
     * log of changes. To be called last before DuckDB closes the file, under its lock.
     */
    public void undo() throws IOException {
        Path log = file.resolveSibling(file.getFileName() + ".wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() > size && Arrays.equals(headers(channel), headers)) {
                channel.truncate(size);
            }
        }
    }

    private static byte[] headers(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HEADERS);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // A read may give less than was asked for.
        }
        return buffer.array();
    }
}
