package org.palmares.failure;

/**
 * An exception whose message is written for whoever called palmares: what was given, what is allowed, what to do. Any other
 * exception that nobody catches is a fault of palmares itself.
 */
public interface Worded {
    /** Whose fault it is. */
    default Blame blame() {
        return Blame.MATTER;
    }
}
