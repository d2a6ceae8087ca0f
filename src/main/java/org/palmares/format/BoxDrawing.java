package org.palmares.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palmares.format.BoxWriter.Cell;
import org.palmares.format.Style.Colour;

/** Draws the lines of one box whose layout is known. */
final class BoxDrawing {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final Appendable out;
    private final List<Column> columns;
    private final BoxLayout layout;
    private final Colour colour;

    BoxDrawing(Appendable out, List<Column> columns, BoxLayout layout, Colour colour) {
        this.out = out;
        this.columns = columns;
        this.layout = layout;
        this.colour = colour;
    }

    /** @param rows cells of all columns, the left-out ones too */
    void draw(List<List<Cell>> rows) throws IOException {
        rule("┌", "┬", "┐");
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            int column = layout.columns().get(i);
            headings.add(
                    column == BoxLayout.GAP
                            ? styled(DIM, "…")
                            : cell(i, VisibleText.of(columns.get(column).name()), BOLD));
        }
        line(headings);
        rule("├", "┼", "┤");
        for (List<Cell> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < layout.columns().size(); i++) {
                int column = layout.columns().get(i);
                cells.add(column == BoxLayout.GAP ? styled(DIM, "…") : dataCell(i, row.get(column)));
            }
            line(cells);
        }
        rule("└", "┴", "┘");
    }

    private String dataCell(int place, Cell cell) {
        return cell(place, cell.text(), cell.known() ? "" : DIM);
    }

    /** The text at its column's side, shortened where it does not fit. */
    private String cell(int place, String text, String style) {
        int width = layout.widths().get(place);
        String fitting = DisplayWidth.shorten(text, width);
        String padding = " ".repeat(width - DisplayWidth.of(fitting));
        boolean right = columns.get(layout.columns().get(place)).kind().isNumber();
        return right ? padding + styled(style, fitting) : styled(style, fitting) + padding;
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

    private String styled(String style, String text) {
        return switch (colour) {
            case PLAIN -> text;
            case ANSI -> style.isEmpty() ? text : style + text + NORMAL;
        };
    }
}
