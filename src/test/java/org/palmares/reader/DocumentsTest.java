package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in a file before any reader looks at it. */
final class DocumentsTest {

    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheTextAndLineEndsAreOneCharacter() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "\ufeff1 Señor\r\n2 Otro\r3 Más");

        assertThat(Documents.load(file)).isEqualTo(new Document(file.toString(), "1 Señor\n2 Otro\n3 Más"));
    }

    @Test
    void windows1252IsReadWhenTheBytesAreNoUtf8() throws IOException {
        Path file = Files.write(folder.resolve("list.txt"), new byte[] {'1', ' ', 'S', 'e', (byte) 0xF1, 'o', 'r'});

        assertThat(Documents.load(file).text()).isEqualTo("1 Señor");
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("huge.html");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Documents.LIMIT_BYTES + 1);
        }

        assertThatThrownBy(() -> Documents.load(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        file + ": 200000001 bytes; a page or list may have 200000000. A table of that size goes in as"
                                + " CSV or Parquet with a mapping file");
    }

    @Test
    void aFileOfWhiteSpaceIsRefused() {
        assertThatThrownBy(() -> Documents.decode("a.html", " \n\t ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("a.html: the file holds white space only. Save or export it again");
    }

    @Test
    void compressedAndTwoByteTextIsRefusedByItsName() {
        assertThatThrownBy(() -> Documents.decode("a.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}))
                .hasMessage("a.gz: gzip-compressed. Unpack it with gunzip and import the result");
        assertThatThrownBy(() -> Documents.decode("a.txt", "1 Señor".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("a.txt: UTF-16 text. Save it as UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        assertThatThrownBy(() -> Documents.load(folder.resolve("gone.html"))).isInstanceOf(NoSuchFileException.class);
    }
}
