package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;
import org.palmares.reader.ForeignFile;

/** How a file begins, by which its layout is told. */
final class FileHead {
    private static final int LENGTH = 1 << 20;

    private final Path file;
    private final byte[] bytes;
    /** A character for each byte. */
    private final String characters;

    private FileHead(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.characters = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static FileHead of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileHead(file, in.readNBytes(LENGTH));
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        }
    }

    Path file() {
        return file;
    }

    /** Whether it is of a kind that is known to hold no table. */
    boolean isForeign() {
        return !isWorkbook() && ForeignFile.of(bytes).isPresent();
    }

    boolean isWorkbook() {
        return ForeignFile.of(bytes).filter(ForeignFile.EXCEL::equals).isPresent();
    }

    /** Whether these characters, a byte each, stand at this byte. */
    boolean has(String sign, int at) {
        return characters.startsWith(sign, at);
    }

    /** The beginning as text without a byte order mark; letters that are not ASCII may be wrong. */
    String text() {
        String text = Utf8File.isUtf16(bytes) ? new String(bytes, StandardCharsets.UTF_16) : characters;
        return text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    }
}
