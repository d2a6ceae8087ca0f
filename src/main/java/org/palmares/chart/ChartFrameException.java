package org.palmares.chart;

/** A frame lacks what a chart is drawn from; the message names the columns wanted and found. */
public final class ChartFrameException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ChartFrameException(String message) {
        super(message);
    }
}
