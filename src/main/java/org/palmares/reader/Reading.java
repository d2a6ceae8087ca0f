package org.palmares.reader;

import java.util.List;
import org.palmares.model.Reject;
import org.palmares.model.ResultSheet;

/**
 * What a reader made of a document. {@code linesSeen} is the number of lines in all sheets plus the rejects: nothing is
 * lost on the way.
 */
public record Reading(List<ResultSheet> sheets, List<Reject> rejects) {
    public Reading {
        sheets = List.copyOf(sheets);
        rejects = List.copyOf(rejects);
    }

    /** How many result lines the document has, read or rejected. */
    public int linesSeen() {
        return sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum() + rejects.size();
    }
}
