package org.palmares.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/** Small frames that the tests of all formats write. */
final class Samples {
    private Samples() {}

    /** Every Tablesaw type that is written: one row known, one row unknown. */
    static Table everyType() {
        Table frame = Table.create(
                ShortColumn.create("rank", new short[] {1}),
                IntColumn.create("year", new int[] {2023}),
                LongColumn.create("rider", 9_007_199_254_740_993L),
                FloatColumn.create("km", new float[] {0.1f}),
                DoubleColumn.create("share", 1.0 / 3),
                StringColumn.create("winner", "Izagirre"),
                BooleanColumn.create("home", new boolean[] {true}),
                DateColumn.create("day", LocalDate.of(2023, 4, 1)),
                TimeColumn.create("start", LocalTime.of(11, 0)),
                DateTimeColumn.create("started", LocalDateTime.of(2023, 4, 1, 11, 0)),
                InstantColumn.create("seen", Instant.parse("2023-04-01T09:00:00Z")));
        frame.columns().forEach(column -> column.appendMissing());
        return frame;
    }

    /** Texts that the formats must not stumble over. */
    static Table texts() {
        return Table.create(
                IntColumn.create("n", new int[] {1, 2, 3, 4, 5, 6, 7, 8}),
                StringColumn.create(
                        "name",
                        "Pogačar",
                        "S\u030cpilak",
                        "新城幸也",
                        "🚴🏽‍♀️ 🇪🇸",
                        "a|b \"c\", d",
                        "two\nlines\tand a tab",
                        "<b>R&D_x</b> 100% $5 #1 {~^}\\",
                        null));
    }

    static Table empty() {
        return texts().emptyCopy();
    }

    static String written(OutputFormat format, Table frame) {
        return written(format, frame, Style.unlimited());
    }

    static String written(OutputFormat format, Table frame, Style style) {
        return written(format, Rows.of(frame), style);
    }

    static String written(OutputFormat format, Rows rows, Style style) {
        StringBuilder text = new StringBuilder();
        try {
            format.write(rows, text, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
