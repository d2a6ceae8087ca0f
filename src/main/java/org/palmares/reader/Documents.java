package org.palmares.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads a file as text: UTF-8 with or without a byte order mark, else Windows-1252; line ends become LF. What is no
 * text is refused before any reader sees it.
 */
public final class Documents {

    /** The largest file read as one page, in bytes. */
    public static final long LIMIT_BYTES = 200_000_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Documents() {}

    /**
     * The file's text under the name given.
     *
     * @throws UnreadableFileException when the file is empty, too large, compressed or binary
     * @throws IOException when the file can't be read at all
     */
    public static Document load(Path file) throws IOException {
        return load(file.toString(), file);
    }

    /** As {@link #load(Path)}, under another name than the file's. */
    public static Document load(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > LIMIT_BYTES) {
            throw new UnreadableFileException(name + ": " + size + " bytes; a page or list may have " + LIMIT_BYTES
                    + ". A table of that size goes in as CSV or Parquet with a mapping file");
        }
        return decode(name, Files.readAllBytes(file));
    }

    /** The text of bytes already at hand; same rules as {@link #load}. */
    public static Document decode(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableFileException(name + ": the file is empty. Save or export it again");
        }
        refuseContainers(name, bytes);
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = text(ByteBuffer.wrap(bytes, start, bytes.length - start));
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (controls > text.length() / 100) {
            throw new UnreadableFileException(name
                    + ": binary content, no text. Allowed: HTML, Markdown or plain text, in UTF-8 or Windows-1252");
        }
        if (text.isBlank()) {
            throw new UnreadableFileException(name + ": the file holds white space only. Save or export it again");
        }
        return new Document(name, text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static void refuseContainers(String name, byte[] bytes) {
        ForeignFile.of(bytes).ifPresent(kind -> {
            throw new UnreadableFileException(name + ": " + kind.advice());
        });
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new UnreadableFileException(name + ": UTF-16 text. Save it as UTF-8");
        }
    }

    /** Windows-1252 maps nearly every byte, so it is tried only when the bytes are no valid UTF-8. */
    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS_1252.decode(bytes).toString();
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
