package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class XlsxEncoderTest {

    @Test
    void textsAreKeptAsTheyAreAndUnknownCellsAreEmpty() throws IOException {
        assertThat(cells(bytes(Samples.texts())))
                .containsExactly(
                        "A1 n",
                        "B1 name",
                        "A2 1",
                        "B2 Pogačar",
                        "A3 2",
                        "B3 S\u030cpilak",
                        "A4 3",
                        "B4 新城幸也",
                        "A5 4",
                        "B5 🚴🏽‍♀️ 🇪🇸",
                        "A6 5",
                        "B6 a|b \"c\", d",
                        "A7 6",
                        "B7 two\nlines\tand a tab",
                        "A8 7",
                        "B8 <b>R&D_x</b> 100% $5 #1 {~^}\\",
                        "A9 8");
    }

    @Test
    void whatASpreadsheetWouldChangeIsText() throws IOException {
        assertThat(cells(bytes(Samples.everyType())).stream().skip(11))
                .containsExactly(
                        "A2 1",
                        "B2 2023",
                        "C2 9007199254740993",
                        "D2 0.1",
                        "E2 0.3333333333333333",
                        "F2 Izagirre",
                        "G2 1",
                        "H2 45017.0",
                        "I2 0.4583333333333333",
                        "J2 45017.458333333336",
                        "K2 2023-04-01T09:00:00Z");
        Table oldest = Table.create(DateColumn.create("day", LocalDate.of(1892, 5, 29), LocalDate.of(1900, 3, 1)));
        assertThat(cells(bytes(oldest))).containsExactly("A1 day", "A2 1892-05-29", "A3 61.0");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        byte[] first = bytes(Samples.everyType());
        // Zip knows time in steps of two seconds.
        Thread.sleep(2_100);
        assertThat(bytes(Samples.everyType())).isEqualTo(first);
    }

    @Test
    void aTextThatNoCellHoldsIsRefused() {
        Table frame =
                Table.create(IntColumn.create("n", new int[] {1}), StringColumn.create("text", "x".repeat(32_768)));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> bytes(frame))
                .withMessage("the text in row 1, column 2 has 32768 characters, and a spreadsheet's cell no more than"
                        + " 32767; choose csv");
    }

    @Test
    void itIsNotWrittenAsText() {
        assertThat(Stream.of(OutputFormat.values()).filter(format -> !format.isText()))
                .containsExactly(OutputFormat.XLSX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.written(OutputFormat.XLSX, Samples.texts()))
                .withMessage("xlsx is not text; write it to an output target");
    }

    private static byte[] bytes(Table frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputFormat.XLSX.write(Rows.of(frame), OutputTarget.stream(out), Style.unlimited());
        return out.toByteArray();
    }

    /** Place and raw content of every cell of the sheet. */
    private static List<String> cells(byte[] workbook) throws IOException {
        String sheet = entry(workbook, "xl/worksheets/sheet1.xml");
        return Jsoup.parse(sheet, Parser.xmlParser()).select("c").stream()
                .map(cell -> cell.attr("r") + " " + cell.wholeText())
                .toList();
    }

    private static String entry(byte[] workbook, String name) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("the workbook has no " + name);
    }
}
