package org.palmares.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A {@code tabular} of plain LaTeX, to be put into a document that reads UTF-8. An unknown cell is empty. */
final class LatexWriter implements RowsWriter {

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        String sides = columns.stream()
                .map(column -> column.kind().isNumber() ? "r" : "l")
                .collect(Collectors.joining());
        String headings = columns.stream().map(column -> escape(column.name())).collect(Collectors.joining(" & "));
        out.append("\\begin{tabular}{").append(sides).append("}\n\\hline\n");
        out.append(headings).append(" \\\\\n\\hline\n");
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.value(i);
                out.append(i == 0 ? "" : " & ").append(value == null ? "" : cell(CellText.forReading(value)));
            }
            out.append(" \\\\\n");
        }
        out.append("\\hline\n\\end{tabular}\n");
    }

    /** A row that begins with a bracket would be read as the spacing that may follow the line end before it. */
    private static String cell(String text) {
        String escaped = escape(text);
        return escaped.startsWith("[") || escaped.startsWith("*") ? "{}" + escaped : escaped;
    }

    private static String escape(String text) {
        StringBuilder latex = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> latex.append('\\').appendCodePoint(c);
                case '\\' -> latex.append("\\textbackslash{}");
                case '~' -> latex.append("\\textasciitilde{}");
                case '^' -> latex.append("\\textasciicircum{}");
                case '<' -> latex.append("\\textless{}");
                case '>' -> latex.append("\\textgreater{}");
                case '|' -> latex.append("\\textbar{}");
                default -> latex.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return latex.toString();
    }
}
