package org.palmares.chart;

import java.util.Objects;

/**
 * The words of a figure. Empty text is left off.
 *
 * @param title what the figure is about
 * @param subtitle how many cases it shows and what was left out; when empty, the renderer's own count stands there
 * @param source where the numbers come from, without the word "Source"
 * @param xLabel title of the horizontal axis with its unit; when empty, the chart kind's own
 * @param yLabel title of the vertical axis with its unit; when empty, the chart kind's own
 */
public record ChartText(String title, String subtitle, String source, String xLabel, String yLabel) {
    public ChartText {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(xLabel, "xLabel");
        Objects.requireNonNull(yLabel, "yLabel");
    }

    /** A title alone. */
    public static ChartText titled(String title) {
        return new ChartText(title, "", "", "", "");
    }

    public ChartText withSubtitle(String text) {
        return new ChartText(title, text, source, xLabel, yLabel);
    }

    public ChartText withSource(String text) {
        return new ChartText(title, subtitle, text, xLabel, yLabel);
    }

    public ChartText withAxes(String x, String y) {
        return new ChartText(title, subtitle, source, x, y);
    }

    String xLabelOr(String other) {
        return xLabel.isBlank() ? other : xLabel;
    }

    String yLabelOr(String other) {
        return yLabel.isBlank() ? other : yLabel;
    }
}
