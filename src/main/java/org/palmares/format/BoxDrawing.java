package org.palmares.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.palmares.format.BoxWriter.Cell;

/** Draws the lines of one box whose layout is known. */
final class BoxDrawing {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";
    private static final Pattern WORDS_OF_A_NAME = Pattern.compile("(?<=[_ ])");

    private final Appendable out;
    private final List<Column> columns;
    private final BoxLayout layout;
    private final Style style;

    BoxDrawing(Appendable out, List<Column> columns, BoxLayout layout, Style style) {
        this.out = out;
        this.columns = columns;
        this.layout = layout;
        this.style = style;
    }

    /** @param rows cells of all columns, the left-out ones too */
    void draw(List<List<Cell>> rows) throws IOException {
        rule("┌", "┬", "┐");
        headings();
        rule("├", "┼", "┤");
        for (List<Cell> row : rows) {
            row(row);
        }
        rule("└", "┴", "┘");
    }

    private void headings() throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            int column = layout.columns().get(i);
            texts.add(
                    column == BoxLayout.GAP
                            ? List.of()
                            : heading(
                                    VisibleText.of(columns.get(column).name()),
                                    layout.widths().get(i)));
        }
        block(texts, column -> BOLD);
    }

    private void row(List<Cell> row) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            int column = layout.columns().get(i);
            texts.add(
                    column == BoxLayout.GAP
                            ? List.of()
                            : lines(row.get(column).text(), layout.widths().get(i)));
        }
        block(texts, column -> row.get(column).known() ? "" : DIM);
    }

    /** As many lines as the longest text takes. */
    private void block(List<List<String>> texts, IntFunction<String> markOfColumn) throws IOException {
        int lines = texts.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                int column = layout.columns().get(i);
                String text = line < texts.get(i).size() ? texts.get(i).get(line) : "";
                cells.add(column == BoxLayout.GAP ? styled(DIM, "…") : cell(i, text, markOfColumn.apply(column)));
            }
            line(cells);
        }
    }

    /** Under which a heading is cut, as {@link #heading} breaks it. */
    static int widthOfLongestWord(String name) {
        return WORDS_OF_A_NAME
                .splitAsStream(name)
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
    }

    /** A name that is longer than its column is broken after its underscores: three columns cut to {@code home_…} would be one. */
    private static List<String> heading(String name, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : WORDS_OF_A_NAME.split(name)) {
            if (!line.isEmpty() && DisplayWidth.of(line + word) > width) {
                lines.add(line);
                line = "";
            }
            line += word;
        }
        lines.add(line);
        return lines;
    }

    private List<String> lines(String text, int width) {
        return switch (style.overflow()) {
            case CUT -> List.of(text);
            case WRAP -> DisplayWidth.wrap(text, width);
        };
    }

    /** The text at its column's side, shortened where it does not fit. */
    private String cell(int place, String text, String mark) {
        int width = layout.widths().get(place);
        String fitting = DisplayWidth.shorten(text, width);
        String padding = " ".repeat(width - DisplayWidth.of(fitting));
        boolean right = columns.get(layout.columns().get(place)).kind().isNumber();
        return right ? padding + styled(mark, fitting) : styled(mark, fitting) + padding;
    }

    private void rule(String left, String middle, String right) throws IOException {
        List<String> dashes =
                layout.widths().stream().map(width -> "─".repeat(width + 2)).toList();
        out.append(styled(DIM, left + String.join(middle, dashes) + right)).append('\n');
    }

    private void line(List<String> cells) throws IOException {
        String bar = styled(DIM, "│");
        out.append(bar);
        for (String cell : cells) {
            out.append(' ').append(cell).append(' ').append(bar);
        }
        out.append('\n');
    }

    private String styled(String mark, String text) {
        return switch (style.colour()) {
            case PLAIN -> text;
            case ANSI -> mark.isEmpty() || text.isEmpty() ? text : mark + text + NORMAL;
        };
    }
}
