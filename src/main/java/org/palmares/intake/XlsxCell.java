package org.palmares.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text of a workbook's cell as the sheet shows it. A workbook keeps dates and times as numbers of days, and only the
 * cell's format tells that they are such.
 */
final class XlsxCell {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);

    private XlsxCell() {}

    /** @param since1904 whether the workbook counts days from 1904, as old ones of the Macintosh do */
    static String text(Cell cell, boolean since1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        if (raw == null || cell.getType() == CellType.BOOLEAN || cell.getType() == CellType.ERROR) {
            return raw == null ? "" : cell.getText();
        }
        try {
            return shown(new BigDecimal(raw), format(cell), since1904 ? DAY_ZERO_1904 : DAY_ZERO);
        } catch (NumberFormatException textOfAFormula) {
            return raw;
        }
    }

    /** The first section of the format, in lower case, without what is in quotes or brackets but for the hours. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"", "")
                        .replaceAll("\\[(?!h+]|m+]|s+])[^]]*]", "")
                        .replaceAll("\\\\.", "")
                        .replaceFirst(";.*", "");
    }

    static String shown(BigDecimal number, String format, LocalDate dayZero) {
        boolean general = format.isEmpty() || format.contains("general") || format.contains("e+");
        boolean date = !general && (format.contains("y") || format.contains("d"));
        boolean time = !general && (format.contains("h") || format.contains("s"));
        if (date) {
            return dayZero.plusDays(number.setScale(0, RoundingMode.FLOOR).longValue())
                    .toString();
        }
        return time
                ? duration(number, format)
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String duration(BigDecimal days, String format) {
        long millis =
                days.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        long seconds = millis / 1000;
        if (!format.contains("s")) {
            return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
        }
        String whole = format.contains("h")
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
        return millis % 1000 == 0
                ? whole
                : whole + ".%03d".formatted(millis % 1000).replaceFirst("0+$", "");
    }
}
