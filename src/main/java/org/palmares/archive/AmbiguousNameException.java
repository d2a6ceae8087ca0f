package org.palmares.archive;

import java.util.List;
import org.palmares.failure.Blame;

/** A name by which several things in the archive are known; the message lists them. */
public final class AmbiguousNameException extends ArchiveException {
    private static final int SHOWN = 10;

    private final transient List<String> candidates;

    /**
     * @param kind what was looked for, such as {@code race}
     * @param given the name as given
     * @param candidates what may be meant, as ids with what tells them apart, the likeliest first
     */
    public AmbiguousNameException(String kind, String given, List<String> candidates) {
        super("the " + kind + " '" + given + "' may be "
                + String.join(", ", candidates.subList(0, Math.min(SHOWN, candidates.size())))
                + (candidates.size() > SHOWN ? " and " + (candidates.size() - SHOWN) + " more" : "")
                + "; give more of the name, or the id");
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public Blame blame() {
        return Blame.CALL;
    }

    /** What may be meant, the likeliest first. */
    public List<String> candidates() {
        return candidates;
    }
}
