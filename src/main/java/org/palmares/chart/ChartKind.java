package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Table;

/** The charts there are. Each names the columns it is drawn from; a frame may have more, which are not looked at. */
// The lists are unmodifiable and the functions keep nothing, which the checker can't see.
@SuppressWarnings("ImmutableEnumChecker")
public enum ChartKind {
    /** Who won when: repeat winners joined by a line, one-time winners on a lane of their own. */
    WINNERS_TIMELINE(
            "winners-timeline",
            "Who won in which year, with the wins of each repeat winner joined by a line",
            List.of(
                    required("year", NUMBER, "the edition; one row for each, two where a win was shared"),
                    required(
                            "rider", WORDS, "the winner; missing is a winner unknown, or nobody where outcome says so"),
                    optional(
                            "held",
                            ANY,
                            "true or 'held', false or 'not-held', 'disputed' or 'unknown', 'not-in-archive'; missing"
                                    + " counts as held"),
                    optional("outcome", WORDS, "'no-winner' or 'team' where no rider won; missing is not known")),
            (frame, text) -> new WinnersTimelinePlot(WinnersTimeline.from(frame), text)),

    /** Home wins among all wins, decade by decade. */
    HOME_BY_DECADE(
            "home-by-decade",
            "Home, away and unknown wins stacked per decade",
            List.of(
                    required("decade", NUMBER, "its first year, such as 1950"),
                    required("home", NUMBER, "editions won by a home rider"),
                    required("away", NUMBER, "editions won by another"),
                    required("unknown", NUMBER, "editions whose winner or winner's birthplace is not known")),
            (frame, text) -> new HomeByDecadePlot(HomeByDecade.from(frame), text)),

    /** How far from the finish each winner was born. */
    BIRTHPLACES_BY_DISTANCE(
            "birthplaces-by-distance",
            "Winners in order of the distance from their birthplace to the finish",
            List.of(
                    required("rider", WORDS, "the winner, one row each"),
                    required("distance_km", NUMBER, "from birthplace to finish; missing is unknown and left out"),
                    optional("wins", NUMBER, "editions won; missing is one"),
                    optional("within_km", NUMBER, "up to where a win counts as a home win, the same in each row")),
            (frame, text) -> new BirthplacesPlot(Birthplaces.from(frame), text)),

    /** How close the finishes were. */
    GAP_HISTOGRAM(
            "gap-histogram",
            "Gaps as a histogram, same-time finishes apart, over their cumulative share",
            List.of(required("gap_s", NUMBER, "seconds; 0 is the same time, missing is unknown and counted apart")),
            (frame, text) -> new GapHistogramPlot(GapHistogram.from(frame), text)),

    /** One bar per row. */
    BAR(
            "bar",
            "One bar for each row, in the order of the query",
            List.of(
                    required("<label>", ANY, "first column: what the bar stands for"),
                    required("<value>", NUMBER, "second column: its length; missing shows as unknown")),
            (frame, text) -> new BarPlot(Bars.from(frame), text)),

    /** Up to seven lines over one x. */
    LINE(
            "line",
            "Up to seven lines over one axis; a missing value breaks the line",
            List.of(
                    required("<x>", NUMBER, "first column: the place on the horizontal axis"),
                    required("<y>", NUMBER, "second column: the height of the first line"),
                    optional("<y2>", NUMBER, "a further line"),
                    optional("<y3>", NUMBER, "a further line"),
                    optional("<y4>", NUMBER, "a further line"),
                    optional("<y5>", NUMBER, "a further line"),
                    optional("<y6>", NUMBER, "a further line"),
                    optional("<y7>", NUMBER, "a further line")),
            (frame, text) -> new PointsPlot(Points.lines(frame), text)),

    /** One dot per row. */
    SCATTER(
            "scatter",
            "One dot for each row, coloured by group",
            List.of(
                    required("<x>", NUMBER, "first column: the place on the horizontal axis"),
                    required("<y>", NUMBER, "second column: the place on the vertical axis"),
                    optional("<group>", ANY, "third column: at most seven groups, each with a colour")),
            (frame, text) -> new PointsPlot(Points.dots(frame), text)),

    /** How one number is distributed. */
    HISTOGRAM(
            "histogram",
            "How the values of a column are distributed, in bins by Freedman–Diaconis",
            List.of(required("<value>", NUMBER, "first column; missing values are left out and counted")),
            (frame, text) -> new HistogramPlot(Histogram.from(frame), text));

    private final String id;
    private final String summary;
    private final List<ChartColumn> columns;
    private final BiFunction<CheckedTable, ChartText, Plot> prepare;

    ChartKind(String id, String summary, List<ChartColumn> columns, BiFunction<CheckedTable, ChartText, Plot> prepare) {
        this.id = id;
        this.summary = summary;
        this.columns = columns;
        this.prepare = prepare;
    }

    /**
     * The chart of that name.
     *
     * @throws UsageException when there is none; the message lists the nearest names
     */
    public static ChartKind of(String id) {
        List<String> ids = Arrays.stream(values()).map(ChartKind::id).toList();
        return Arrays.stream(values())
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
        CheckedTable checked = CheckedTable.of(id, frame, columns);
        if (checked.rows() == 0) {
            return new Chart(text, new NothingToDraw("Nothing to draw: the query gave no rows."));
        }
        return new Chart(text, prepare.apply(checked, text));
    }
}
