package org.palmares.format;

import java.io.IOException;
import java.util.List;

/** One line per cell, {@code name = value}, and an empty line between rows: for few rows of many columns. */
final class LineWriter implements RowsWriter {

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<String> names = rows.columns().stream()
                .map(column -> VisibleText.of(column.name()))
                .toList();
        int widest = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        List<String> headings = names.stream()
                .map(name -> " ".repeat(widest - DisplayWidth.of(name)) + name + " = ")
                .toList();
        String between = "";
        while (rows.next()) {
            out.append(between);
            for (int i = 0; i < headings.size(); i++) {
                out.append(headings.get(i))
                        .append(VisibleText.ofCell(rows.value(i)))
                        .append('\n');
            }
            between = "\n";
        }
        if (between.isEmpty()) {
            out.append("(0 rows)\n");
        }
    }
}
