package org.palmares.model;

/** How a rider's race ended. The names are those of the {@code status} column. */
public enum FinishStatus {
    /** Ranked, or listed as a finisher without a rank. */
    FINISHED,
    /** Did not finish. */
    DNF,
    /** Did not start. */
    DNS,
    /** Outside the time limit; a time may still be stated. */
    OTL,
    /** Disqualified, on the day or years later; the rank held on the road stays in {@code rank_raced}. */
    DSQ,
    /** Relegated by the jury to a later place of the same list. */
    REL
}
