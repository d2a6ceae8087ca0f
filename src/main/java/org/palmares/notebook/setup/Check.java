package org.palmares.notebook.setup;

/**
 * One thing that was looked at.
 *
 * @param name what
 * @param state how it is
 * @param finding what was found, and for a failure what to do
 */
public record Check(String name, State state, String finding) {
    /** How a thing is. */
    public enum State {
        /** As it should be. */
        GREEN,
        /** Not there, and not needed for the rest. */
        MISSING,
        /** Notebooks will not run so. */
        RED
    }

    static Check green(String name, String finding) {
        return new Check(name, State.GREEN, finding);
    }

    static Check missing(String name, String finding) {
        return new Check(name, State.MISSING, finding);
    }

    static Check red(String name, String finding) {
        return new Check(name, State.RED, finding);
    }
}
