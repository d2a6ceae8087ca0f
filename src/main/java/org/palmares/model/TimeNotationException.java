package org.palmares.model;

/** A cell is not a time, a gap or a status; the message quotes it and lists what is allowed. */
public final class TimeNotationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String cell;

    TimeNotationException(String cell, String reason) {
        super("'" + cell + "' " + reason + "; allowed are " + TimeNotation.ALLOWED);
        this.cell = cell;
    }

    /** The cell as it stood. */
    public String cell() {
        return cell;
    }
}
