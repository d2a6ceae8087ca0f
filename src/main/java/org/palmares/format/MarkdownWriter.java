package org.palmares.format;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A table of GitHub's Markdown. Cells are plain text: what Markdown would read as markup is escaped. */
final class MarkdownWriter implements RowsWriter {
    /** An underscore inside a word, as in home_wins, is never emphasis and stays readable. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\|<*`\\[\\]~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\p{Alnum}+;)");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        for (Column column : columns) {
            out.append("| ").append(escape(column.name())).append(' ');
        }
        out.append("|\n");
        for (Column column : columns) {
            out.append(column.kind().isNumber() ? "| ---: " : "| --- ");
        }
        out.append("|\n");
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.value(i);
                out.append("| ");
                if (value != null) {
                    out.append(escape(CellText.forReading(value))).append(' ');
                }
            }
            out.append("|\n");
        }
    }

    private static String escape(String text) {
        String escaped =
                MARKUP.matcher(ENTITY.matcher(text).replaceAll("&amp;")).replaceAll("\\\\$0");
        return InertText.ofLines(LINE_END.matcher(escaped).replaceAll("<br>"));
    }
}
