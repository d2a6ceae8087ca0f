package org.palmares.stats;

import org.apache.commons.statistics.inference.AlternativeHypothesis;

/** What a test holds against its null model. */
public enum Alternative {
    /** More, or greater, than the null model gives. */
    GREATER(AlternativeHypothesis.GREATER_THAN),
    /** Fewer, or less. */
    LESS(AlternativeHypothesis.LESS_THAN),
    /** As far out, in either direction. */
    TWO_SIDED(AlternativeHypothesis.TWO_SIDED);

    private final AlternativeHypothesis commons;

    Alternative(AlternativeHypothesis commons) {
        this.commons = commons;
    }

    /** The same in Commons Statistics. */
    public AlternativeHypothesis commons() {
        return commons;
    }
}
