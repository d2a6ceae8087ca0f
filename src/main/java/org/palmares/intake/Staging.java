package org.palmares.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.PrintedName;
import org.palmares.model.Reject;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.SourceKey;
import org.palmares.reader.Reading;

/** Lays what a reader gave into the temporary tables of {@code staging.sql}. */
final class Staging {
    private final DuckDBConnection connection;

    Staging(Transaction transaction) {
        this.connection = (DuckDBConnection) transaction.connection();
    }

    void lay(Reading reading) {
        try {
            int sheetNumber = 0;
            int entry = 0;
            List<Reject> refused = new ArrayList<>(reading.rejects());
            try (DuckDBAppender sheets = appender("staged_sheet");
                    DuckDBAppender lines = appender("staged_line");
                    DuckDBAppender texts = appender("staged_text")) {
                for (ResultSheet sheet : reading.sheets()) {
                    sheetNumber++;
                    append(sheets, sheetNumber, sheet);
                    for (ResultLine line : sheet.lines()) {
                        try {
                            append(lines, entry + 1, sheetNumber, line, name(sheet, line));
                            entry++;
                            texts.beginRow()
                                    .append(entry)
                                    .append(line.at().text())
                                    .endRow();
                        } catch (IllegalArgumentException noName) {
                            refused.add(new Reject(line.at(), noName.getMessage()));
                        }
                    }
                }
            }
            try (DuckDBAppender rejects = appender("staged_reject")) {
                for (Reject reject : refused) {
                    rejects.beginRow()
                            .append(reject.at().line())
                            .append(reject.at().text())
                            .append(reject.reason())
                            .append(reject.kind().name().toLowerCase(Locale.ROOT))
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw new ArchiveException("the lines can't be laid into the archive: " + e.getMessage(), e);
        }
    }

    private static PrintedName name(ResultSheet sheet, ResultLine line) {
        return sheet.classification() == Classification.TEAM
                ? new PrintedName(line.rider(), Optional.empty(), Optional.empty())
                : PrintedName.parse(line.rider());
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender("temp", "main", table);
    }

    private static void append(DuckDBAppender row, int number, ResultSheet sheet) throws SQLException {
        EditionFacts edition = sheet.edition();
        row.beginRow().append(number);
        append(row, edition.raceName());
        row.appendNull();
        append(row, edition.year());
        row.append(sheet.classification().name());
        append(row, sheet.stage());
        if (edition.date().isPresent()) {
            row.append(edition.date().get());
        } else {
            row.appendNull();
        }
        append(row, edition.start());
        append(row, edition.finish());
        append(row, edition.distanceKm());
        append(row, edition.uciClass());
        append(row, edition.key().map(SourceKey::toString));
        row.endRow();
    }

    private static void append(DuckDBAppender row, int entry, int sheet, ResultLine line, PrintedName name)
            throws SQLException {
        row.beginRow().append(entry).append(sheet).append(line.at().line()).append(name.name());
        append(row, name.mark());
        append(row, line.nation().or(name::nation));
        append(row, line.team());
        append(row, line.bib());
        append(row, line.rank());
        append(row, line.rankRaced());
        row.append(line.status().name());
        append(row, line.timeS());
        append(row, line.gapS());
        row.appendNull();
        append(row, line.points());
        append(row, line.key().map(SourceKey::toString));
        append(row, line.age());
        row.endRow();
    }

    private static void append(DuckDBAppender row, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            row.append(value.get());
        } else {
            row.appendNull();
        }
    }

    private static void append(DuckDBAppender row, OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            row.append(value.getAsInt());
        } else {
            row.appendNull();
        }
    }

    private static void append(DuckDBAppender row, OptionalDouble value) throws SQLException {
        if (value.isPresent()) {
            row.append(value.getAsDouble());
        } else {
            row.appendNull();
        }
    }
}
