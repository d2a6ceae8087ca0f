package org.palmares.intake;

import java.util.Locale;

/** What an import does with a file, in this order. */
public enum ImportStep {
    /** The lines are read and lie in the temporary tables. */
    READING,
    /** Each list finds its race and edition. */
    RACES,
    /** Each line finds its rider. */
    RIDERS,
    /** The lines become claims. */
    CLAIMS,
    /** The claims of the editions touched are resolved into results. */
    RESULTS,
    /** What was done is counted. */
    COUNTS;

    /** As shown beside a progress bar. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
