package org.palmares.reader;

import java.util.List;
import org.palmares.model.Reject;
import org.palmares.model.ResultSheet;
import org.palmares.model.VictoryCount;

/**
 * What a reader made of a document. {@code linesSeen} is the number of lines in all sheets and victory counts plus the
 * rejects: nothing is lost on the way.
 *
 * @param sheets in the document's order; one without lines is an edition that the source lists without results
 * @param victories the source's own table of victories, where the page is one; otherwise empty
 * @param rejects the lines that could not be understood
 */
public record Reading(List<ResultSheet> sheets, List<VictoryCount> victories, List<Reject> rejects) {
    public Reading {
        sheets = List.copyOf(sheets);
        victories = List.copyOf(victories);
        rejects = List.copyOf(rejects);
    }

    public Reading(List<ResultSheet> sheets, List<Reject> rejects) {
        this(sheets, List.of(), rejects);
    }

    /** How many result lines the document has, read or rejected. */
    public int linesSeen() {
        return sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum() + victories.size() + rejects.size();
    }
}
