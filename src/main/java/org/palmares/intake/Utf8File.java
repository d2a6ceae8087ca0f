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
import java.util.Optional;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Workshop;
import org.palmares.failure.Reason;

/**
 * A text file as DuckDB can read it: the file itself when it is UTF-8, else a copy of the same name, read as UTF-16 when
 * its byte order mark says so (Excel's "Unicode text"), or as Windows-1252, the encoding that old spreadsheets wrote. DuckDB
 * has Latin-1 only, in which dashes and curly quotes are no characters.
 */
record Utf8File(Path path, Optional<Workshop> workshop) implements AutoCloseable {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Looks through the whole file: a name with an accent may be its last. */
    static Utf8File of(Path file) {
        try {
            if (isUtf16(head(file))) {
                return copy(file, StandardCharsets.UTF_16);
            }
            return isUtf8(file) ? new Utf8File(file, Optional.empty()) : copy(file, WINDOWS_1252);
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
            return copy(file, copy -> {
                try (InputStream in = Files.newInputStream(file)) {
                    in.skipNBytes(3);
                    Files.copy(in, copy);
                }
            });
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

    private static Utf8File copy(Path file, Charset charset) throws IOException {
        // Five bytes are no characters of Windows-1252; a reader made like this replaces them instead of stopping
        // there.
        return copy(file, copy -> {
            try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
                    Writer writer = Files.newBufferedWriter(copy)) {
                reader.transferTo(writer);
            }
        });
    }

    private interface Filling {
        void fill(Path copy) throws IOException;
    }

    private static Utf8File copy(Path file, Filling filling) throws IOException {
        Workshop workshop = Workshop.temporary();
        try {
            Path copy = workshop.resolve(file.getFileName().toString());
            filling.fill(copy);
            return new Utf8File(copy, Optional.of(workshop));
        } catch (IOException e) {
            workshop.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (workshop.isPresent()) {
            try {
                workshop.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
