package org.palmares.chart;

import org.palmares.failure.Worded;

/** A frame lacks what a chart is drawn from; the message names the columns wanted and found. */
public final class ChartFrameException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    public ChartFrameException(String message) {
        super(message);
    }
}
