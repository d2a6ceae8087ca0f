package org.palmares.chart;

import java.util.List;
import java.util.function.BiFunction;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Table;

/** A kind of figure. It names the columns that it is drawn from; a frame may have more, which are not looked at. */
public final class ChartKind {
    private final String id;
    private final String summary;
    private final List<ChartColumn> columns;
    private final BiFunction<CheckedTable, ChartText, Plot> prepare;

    /** @param prepare makes a figure of a frame that has rows */
    ChartKind(String id, String summary, List<ChartColumn> columns, BiFunction<CheckedTable, ChartText, Plot> prepare) {
        this.id = id;
        this.summary = summary;
        this.columns = List.copyOf(columns);
        this.prepare = prepare;
    }

    /** Every kind there is. */
    public static List<ChartKind> all() {
        return ChartKinds.ALL;
    }

    /**
     * The kind of that name.
     *
     * @throws UsageException when there is none; the message lists the nearest names
     */
    public static ChartKind of(String id) {
        List<String> ids = all().stream().map(ChartKind::id).toList();
        return all().stream()
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("no chart kind '" + id + "'; the nearest: "
                        + String.join(", ", NearestNames.to(id, ids)) + ". All: " + String.join(", ", ids)));
    }

    /** The name in reports and on the command line, such as {@code gap-histogram}. */
    public String id() {
        return id;
    }

    /** What the chart shows, in one line. */
    public String summary() {
        return summary;
    }

    /** The columns it is drawn from. */
    public List<ChartColumn> columns() {
        return columns;
    }

    /**
     * Prepares the figure. A frame without rows gives a figure that says that there is nothing to draw.
     *
     * @throws ChartFrameException when a column is missing or has a type that can't be drawn
     */
    public Chart draw(Table frame, ChartText text) {
        return draw(frame, text, ChartAxes.OWN);
    }

    /**
     * As {@link #draw(Table, ChartText)}, with axes as they are wanted.
     *
     * @throws UsageException when the kind has axes of its own
     */
    public Chart draw(Table frame, ChartText text, ChartAxes axes) {
        return new Chart(text, plot(frame, text, axes));
    }

    /** The figure without its words around. */
    Plot plot(Table frame, ChartText text, ChartAxes axes) {
        CheckedTable checked = CheckedTable.of(id, frame, columns);
        return checked.rows() == 0
                ? new NothingToDraw("Nothing to draw: the query gave no rows.")
                : FinitePlot.of(axes.on(id, prepare.apply(checked, text)), checked.infinite());
    }

    @Override
    public String toString() {
        return id;
    }
}
