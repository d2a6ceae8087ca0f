package org.palmares.model;

/** A cell that is no time, gap or status in any notation known; the message quotes it and lists what is allowed. */
public final class TimeNotationException extends IllegalArgumentException {
    public TimeNotationException(String message) {
        super(message);
    }
}
