package org.palmares.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A box drawn with Unicode's lines. Numbers stand right, an unknown cell is {@code NULL}, a line break in a cell is
 * {@code \n}. Under the box a line says how many rows or columns are not shown.
 */
final class BoxWriter implements RowsWriter {

    /** A cell's text, and whether there was a value. */
    record Cell(String text, boolean known) {
        static Cell of(Object value) {
            return new Cell(VisibleText.ofCell(value), value != null);
        }

        int width() {
            return DisplayWidth.of(text);
        }
    }

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        List<List<Cell>> shown = new ArrayList<>();
        long count = 0;
        while (rows.next()) {
            if (style.maxRows().isEmpty() || count < style.maxRows().getAsInt()) {
                shown.add(cells(rows, columns.size()));
            }
            count++;
        }
        BoxLayout layout = layout(columns, shown, style);
        new BoxDrawing(out, columns, layout, style).draw(shown);
        String footer = footer(count, shown.size(), columns.size(), layout);
        if (!footer.isEmpty()) {
            out.append(footer).append('\n');
        }
    }

    private static List<Cell> cells(Rows rows, int columns) {
        List<Cell> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.of(rows.value(i)));
        }
        return cells;
    }

    /** Where it gets narrow, headings are broken first, and what they leave goes to the cells. */
    private static BoxLayout layout(List<Column> columns, List<List<Cell>> shown, Style style) {
        List<BoxLayout.Range> whole = ranges(columns, shown, DisplayWidth::of);
        if (style.width().isEmpty()) {
            return BoxLayout.unlimited(whole);
        }
        int width = style.width().getAsInt();
        return BoxLayout.unlimited(whole).width() <= width
                ? BoxLayout.fit(whole, width)
                : BoxLayout.fit(ranges(columns, shown, BoxDrawing::widthOfLongestWord), width);
    }

    private static List<BoxLayout.Range> ranges(
            List<Column> columns, List<List<Cell>> shown, ToIntFunction<String> headingWidth) {
        List<BoxLayout.Range> ranges = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int cellWidth = shown.stream()
                    .mapToInt(cells -> cells.get(column).width())
                    .max()
                    .orElse(0);
            Column heading = columns.get(i);
            ranges.add(BoxLayout.Range.of(
                    heading.kind(), headingWidth.applyAsInt(VisibleText.of(heading.name())), cellWidth));
        }
        return ranges;
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
