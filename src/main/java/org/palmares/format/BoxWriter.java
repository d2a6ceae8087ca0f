package org.palmares.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A box drawn with Unicode's lines. Numbers stand right, an unknown cell is {@code NULL}, a line break in a cell is
 * {@code \n}. Under the box a line says how many rows or columns are not shown.
 */
final class BoxWriter implements RowsWriter {
    /** Besides line breaks these would let a cell of data drive the terminal. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final String UNKNOWN = "NULL";

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        List<List<String>> shown = new ArrayList<>();
        long count = 0;
        while (rows.next()) {
            if (style.maxRows().isEmpty() || count < style.maxRows().getAsInt()) {
                shown.add(cells(rows, columns.size()));
            }
            count++;
        }
        List<BoxLayout.Range> ranges = ranges(columns, shown);
        BoxLayout layout = style.width().isPresent()
                ? BoxLayout.fit(ranges, style.width().getAsInt())
                : BoxLayout.unlimited(ranges);
        new BoxDrawing(out, columns, layout, style.colour()).draw(shown);
        String footer = footer(count, shown.size(), columns.size(), layout);
        if (!footer.isEmpty()) {
            out.append(footer).append('\n');
        }
    }

    /** The texts of the current row, null where unknown. */
    private static List<String> cells(Rows rows, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            Object value = rows.value(i);
            cells.add(value == null ? null : visible(CellText.forReading(value)));
        }
        return cells;
    }

    private static List<BoxLayout.Range> ranges(List<Column> columns, List<List<String>> shown) {
        List<BoxLayout.Range> ranges = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int cellWidth = shown.stream()
                    .mapToInt(cells -> DisplayWidth.of(orUnknown(cells.get(column))))
                    .max()
                    .orElse(0);
            Column heading = columns.get(i);
            ranges.add(BoxLayout.Range.of(heading.kind(), DisplayWidth.of(visible(heading.name())), cellWidth));
        }
        return ranges;
    }

    static String orUnknown(String cell) {
        return cell == null ? UNKNOWN : cell;
    }

    static String visible(String text) {
        return CONTROL.matcher(text).replaceAll(BoxWriter::escape);
    }

    private static String escape(MatchResult control) {
        char c = control.group().charAt(0);
        return switch (c) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            case '\t' -> "\\\\t";
            default -> String.format("\\\\u%04x", (int) c);
        };
    }

    private static String footer(long rows, int rowsShown, int columns, BoxLayout layout) {
        List<String> parts = new ArrayList<>();
        if (rows == 0) {
            parts.add("0 rows");
        } else if (rowsShown < rows) {
            parts.add(rows + (rows == 1 ? " row, " : " rows, ") + rowsShown + " shown");
        }
        if (layout.leavesColumnsOut()) {
            parts.add(columns + " columns, " + layout.columnsShown() + " shown");
        }
        return parts.isEmpty() ? "" : "(" + String.join("; ", parts) + ")";
    }
}
