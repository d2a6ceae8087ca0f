package org.palmares.archive;

import java.util.List;
import org.palmares.failure.Blame;

/** A name that the archive does not hold; the message lists the nearest that it does. */
public final class UnknownNameException extends ArchiveException {
    private final transient List<String> nearest;

    /**
     * @param kind what was looked for, such as {@code race}
     * @param given the name as given
     * @param nearest known names, the most alike first
     */
    public UnknownNameException(String kind, String given, List<String> nearest) {
        super("unknown " + kind + " '" + given + "'"
                + (nearest.isEmpty() ? "; the archive has none" : "; the nearest are " + String.join(", ", nearest)));
        this.nearest = List.copyOf(nearest);
    }

    @Override
    public Blame blame() {
        return Blame.CALL;
    }

    /** Known names, the most alike first. */
    public List<String> nearest() {
        return nearest;
    }
}
