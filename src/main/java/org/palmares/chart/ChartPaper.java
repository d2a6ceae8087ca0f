package org.palmares.chart;

import org.palmares.chart.drawing.Palette;

/** On what a figure is drawn that stands in a file of its own. */
public enum ChartPaper {
    /** White. */
    LIGHT(Palette.LIGHT),
    /** Nearly black, for a page or a slide that is dark. */
    DARK(Palette.DARK);

    private final Palette palette;

    ChartPaper(Palette palette) {
        this.palette = palette;
    }

    Palette palette() {
        return palette;
    }
}
