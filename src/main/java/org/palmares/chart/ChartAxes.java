package org.palmares.chart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.chart.plane.AxisChoice;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.failure.UsageException;

/** How the axes of a figure are to be, and lines across it; for kinds whose axes are numbers on both sides. */
public final class ChartAxes {
    /** As the kind has them. */
    public static final ChartAxes OWN = new ChartAxes(AxisChoice.NONE, AxisChoice.NONE, List.of());

    private static final Pattern LINE = Pattern.compile("\\s*(?<at>\\S+?)(?::?\\s+(?<words>.*\\S))?\\s*");

    private final AxisChoice x;
    private final AxisChoice y;
    private final List<Scene.Reference> lines;

    private ChartAxes(AxisChoice x, AxisChoice y, List<Scene.Reference> lines) {
        this.x = x;
        this.y = y;
        this.lines = List.copyOf(lines);
    }

    /**
     * Axes as people write them; empty text is the kind's own.
     *
     * @param x such as {@code log}, {@code reversed} or {@code percent}
     * @param y likewise
     * @param xLine a place on the x axis, then words: {@code 1985 aero bars}, {@code 1999-07-03 a start}; several with semicolons
     * @param yLine likewise on the y axis
     * @throws UsageException when a word or a place is none
     */
    public static ChartAxes of(String x, String y, String xLine, String yLine) {
        List<Scene.Reference> lines = new ArrayList<>(lines(Scene.Across.X, xLine));
        lines.addAll(lines(Scene.Across.Y, yLine));
        ChartAxes axes = new ChartAxes(AxisChoice.of(x), AxisChoice.of(y), lines);
        return axes.areOwn() ? OWN : axes;
    }

    private static List<Scene.Reference> lines(Scene.Across axis, String text) {
        List<Scene.Reference> lines = new ArrayList<>();
        for (String each : text.split(";")) {
            Matcher line = LINE.matcher(each);
            if (!each.isBlank() && line.matches()) {
                lines.add(new Scene.Reference(
                        axis,
                        place(line.group("at")),
                        Optional.ofNullable(line.group("words")).orElse(line.group("at"))));
            }
        }
        return lines;
    }

    private static double place(String text) {
        try {
            double place = Double.parseDouble(text);
            if (Double.isFinite(place)) {
                return place;
            }
        } catch (NumberFormatException e) {
            try {
                return LocalDate.parse(text).toEpochDay();
            } catch (DateTimeParseException noDate) {
                throw refused(text, noDate);
            }
        }
        throw refused(text, null);
    }

    private static UsageException refused(String text, Exception cause) {
        return new UsageException(
                "a line across a chart begins with a number or a date such as 1999-07-03, not '" + text + "'", cause);
    }

    private boolean areOwn() {
        return x.equals(AxisChoice.NONE) && y.equals(AxisChoice.NONE) && lines.isEmpty();
    }

    /** The plot with its axes as they are wanted. */
    Plot on(String kind, Plot plot) {
        if (areOwn()) {
            return plot;
        }
        if (!(plot instanceof ScenePlot scene)) {
            throw new UsageException(
                    "the chart " + kind
                            + " has axes of its own: leave x-axis, y-axis, x-line and y-line out, or take line, scatter or trend");
        }
        lines.forEach(scene.scene()::reference);
        scene.scene().choose(x, y);
        return scene;
    }
}
