package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.Reject;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.SourceLine;
import org.palmares.model.VictoryCount;

/** What has been read of one document so far. */
final class Page {

    private final String file;
    private final List<ResultSheet> sheets = new ArrayList<>();
    private final List<VictoryCount> victories = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    Page(String file) {
        this.file = file;
    }

    SourceLine at(int number, String text) {
        return new SourceLine(file, number, text);
    }

    SourceLine at(Grid.Row row) {
        return at(row.number(), row.text());
    }

    void add(EditionFacts edition, Classification classification, Optional<String> stage, List<ResultLine> lines) {
        sheets.add(new ResultSheet(edition, classification, stage, lines));
    }

    void add(VictoryCount count) {
        victories.add(count);
    }

    void reject(SourceLine at, String reason) {
        rejects.add(new Reject(at, reason));
    }

    /** Rejects every row of a table, which is no classification of a race. */
    void rejectAll(Grid grid, String reason) {
        grid.rows().forEach(row -> rejects.add(new Reject(at(row), reason, Reject.Kind.LIST)));
    }

    /** The refusal of the whole page, naming its file. */
    UnknownLayoutException refusal(String reason) {
        return new UnknownLayoutException(file + ": " + reason);
    }

    boolean isEmpty() {
        return sheets.isEmpty() && victories.isEmpty() && rejects.isEmpty();
    }

    Reading reading() {
        return new Reading(sheets, victories, rejects);
    }
}
