package org.palmares.chart;

import org.palmares.chart.drawing.FigureStyle;

/** What the figures of one page share, so that it stands on the page once: their letters and their colours. */
public final class PageFigures {
    private final FigureStyle style = new FigureStyle();

    FigureStyle style() {
        return style;
    }

    /** The style sheet of all figures drawn so far; in the dark they are dark. */
    public String css() {
        return style.forPages();
    }
}
