package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;

/**
 * A text file as DuckDB can read it: the file itself when it is UTF-8, else a copy of the same name, read as UTF-16 when
 * its byte order mark says so (Excel's "Unicode text"), or as Windows-1252, the encoding that old spreadsheets wrote. DuckDB
 * has Latin-1 only, in which dashes and curly quotes are no characters.
 */
record Utf8File(Path original, Path path) implements AutoCloseable {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Looks through the whole file: a name with an accent may be its last. */
    static Utf8File of(Path file) {
        try {
            if (isUtf16(head(file))) {
                return new Utf8File(file, copy(file, StandardCharsets.UTF_16));
            }
            return new Utf8File(file, isUtf8(file) ? file : copy(file, WINDOWS_1252));
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        }
    }

    /** As {@link #of}, and without the byte order mark that DuckDB takes for a part of JSON. */
    static Utf8File withoutMark(Path file) {
        Utf8File text = of(file);
        try {
            if (!text.path.equals(file) || !startsWithMark(file)) {
                return text;
            }
            Path copy = Files.createTempDirectory("palmares-utf-8").resolve(file.getFileName());
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(3);
                Files.copy(in, copy);
            }
            return new Utf8File(file, copy);
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        }
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
    }

    /** Whether these first bytes are the byte order mark of UTF-16, in either order. */
    static boolean isUtf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = Files.newBufferedReader(file)) {
            while (reader.read(buffer) >= 0) {
                // Decoding is the test.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Path copy(Path file, Charset charset) throws IOException {
        Path copy = Files.createTempDirectory("palmares-utf-8").resolve(file.getFileName());
        // Five bytes are no characters of Windows-1252; a reader made like this replaces them instead of stopping
        // there.
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
                Writer writer = Files.newBufferedWriter(copy)) {
            reader.transferTo(writer);
        }
        return copy;
    }

    @Override
    public void close() {
        if (!path.equals(original)) {
            try {
                Files.deleteIfExists(path);
                Files.deleteIfExists(path.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
