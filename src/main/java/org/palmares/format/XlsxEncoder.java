package org.palmares.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet, its header row bold and frozen. An unknown cell is empty. What a spreadsheet would change is
 * written as text: days before March 1900, whole numbers of more than 15 digits, infinities.
 */
final class XlsxEncoder implements RowsEncoder {
    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_TEXT = 32_767;
    private static final int ROWS_PER_FLUSH = 1_000;
    private static final double SECONDS_PER_DAY = 86_400;

    /** Before it spreadsheets count a 29 February 1900 that never was, or know no days at all. */
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);

    private static final BigDecimal LARGEST_EXACT = new BigDecimal("999999999999999");

    @Override
    public void encode(Rows rows, OutputStream out, Style style) throws IOException {
        int columns = rows.columns().size();
        if (columns > MAX_COLUMNS) {
            throw new OutputException(
                    "the result has " + columns + " columns, and a spreadsheet no more than " + MAX_COLUMNS
                            + "; choose csv",
                    null);
        }
        Path dated = Files.createTempFile("palmares", ".xlsx");
        // Its name goes as soon as it is open, so that nothing of it is left when the process is killed.
        try (FileChannel nameless = FileChannel.open(
                dated, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            writeWorkbook(rows, nameless);
            UndatedWorkbook.copy(nameless, out);
        }
    }

    private static void writeWorkbook(Rows rows, FileChannel file) throws IOException {
        List<Column> columns = rows.columns();
        OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(file));
        try (Workbook workbook = new Workbook(bytes, "palmares", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("palmares");
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                text(sheet, 0, i, columns.get(i).name());
                sheet.style(0, i).bold().set();
            }
            for (int row = 1; rows.next(); row++) {
                if (row == MAX_ROWS) {
                    throw new OutputException(
                            "the result has more rows than the " + (MAX_ROWS - 1) + " of a spreadsheet; choose csv",
                            null);
                }
                for (int i = 0; i < columns.size(); i++) {
                    Object value = rows.value(i);
                    if (value != null) {
                        cell(sheet, row, i, value);
                    }
                }
                if (row % ROWS_PER_FLUSH == 0) {
                    sheet.flush();
                }
            }
            workbook.finish();
        }
        bytes.flush();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number && isExact(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_SAFE_DAY)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST_SAFE_DAY)) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof LocalTime time) {
            sheet.value(row, column, time.toSecondOfDay() / SECONDS_PER_DAY);
            sheet.style(row, column).format("hh:mm:ss").set();
        } else {
            text(sheet, row, column, CellText.exact(value));
        }
    }

    /** A spreadsheet keeps every number as a double. */
    private static boolean isExact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return new BigDecimal(number.toString()).abs().compareTo(LARGEST_EXACT) <= 0;
    }

    /** Inline, since shared texts would all be held until the end. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > MAX_TEXT) {
            throw new OutputException(
                    "the text in row " + row + ", column " + (column + 1) + " has " + text.length()
                            + " characters, and a spreadsheet's cell no more than " + MAX_TEXT + "; choose csv",
                    null);
        }
        sheet.inlineString(row, column, text);
    }
}
