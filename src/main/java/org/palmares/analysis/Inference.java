package org.palmares.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.stats.Interval;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A statistical answer: first what was found, in words, then the numbers it rests on.
 *
 * @param finding in a sentence or two; "the data can't tell" is one
 * @param measures the numbers; empty where there are too few data
 * @param remarks what was assumed, left out and drawn, a sentence each
 */
public record Inference(String finding, List<Measure> measures, List<String> remarks) {
    /** Below this a p-value is called more than chance. */
    static final double UNLIKELY = 0.05;

    public Inference {
        measures = List.copyOf(measures);
        remarks = List.copyOf(remarks);
    }

    /** Too few data: says how many there are and how many it takes. */
    static Inference tooFew(String what, int n, int least) {
        return new Inference(
                "The data can't tell: it takes " + least + " or more for " + what + "; " + n
                        + (n == 1 ? " is known." : " are known."),
                List.of(),
                List.of());
    }

    /**
     * One row a measure: measure, estimate, low, high, p, n, left_out, null_model, seed. Estimates and p-values have four
     * significant digits.
     */
    public Table table() {
        Table table = Table.create(
                finding,
                StringColumn.create("measure"),
                DoubleColumn.create("estimate"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                DoubleColumn.create("p"),
                LongColumn.create("n"),
                LongColumn.create("left_out"),
                StringColumn.create("null_model"),
                LongColumn.create("seed"));
        for (Measure each : measures) {
            table.stringColumn("measure").append(each.what());
            append(
                    table,
                    "estimate",
                    each.estimate().isPresent() ? each.estimate().getAsDouble() : Double.NaN);
            append(table, "low", each.interval().map(Interval::low).orElse(Double.NaN));
            append(table, "high", each.interval().map(Interval::high).orElse(Double.NaN));
            append(table, "p", each.p().orElse(Double.NaN));
            table.longColumn("n").append(each.n());
            table.longColumn("left_out").append(each.leftOut());
            table.stringColumn("null_model").append(each.nullModel());
            each.seed().ifPresentOrElse(table.longColumn("seed")::append, table.longColumn("seed")::appendMissing);
        }
        return table;
    }

    /** As {@link #table()} for a page that people read: numbers as words, p-values with what is below 0.0001, no seed. */
    public Table readable() {
        Table table = Table.create(
                finding,
                StringColumn.create("measure"),
                StringColumn.create("estimate"),
                StringColumn.create("interval"),
                StringColumn.create("p"),
                LongColumn.create("n"),
                LongColumn.create("left_out"),
                StringColumn.create("null_model"));
        for (Measure each : measures) {
            table.stringColumn(0).append(each.what());
            table.stringColumn(1)
                    .append(
                            each.estimate().isPresent()
                                    ? Words.figures(each.estimate().getAsDouble())
                                    : null);
            table.stringColumn(2)
                    .append(each.interval()
                            .map(interval -> Words.figures(interval.low()) + " to " + Words.figures(interval.high()))
                            .orElse(null));
            table.stringColumn(3)
                    .append(
                            each.p().isPresent()
                                    ? Words.p(each.p().getAsDouble())
                                            .replace("p = ", "")
                                            .replace("p <", "<")
                                    : null);
            table.longColumn("n").append(each.n());
            table.longColumn("left_out").append(each.leftOut());
            table.stringColumn("null_model").append(each.nullModel());
        }
        return table;
    }

    private static void append(Table table, String column, double value) {
        if (Double.isFinite(value)) {
            table.doubleColumn(column).append(Double.parseDouble(Words.figures(value)));
        } else {
            table.doubleColumn(column).appendMissing();
        }
    }

    /** The finding and the remarks as one paragraph. */
    public String sentence() {
        return Stream.concat(Stream.of(finding), remarks.stream()).collect(Collectors.joining(" "));
    }

    /** The measure of this name. */
    public Optional<Measure> measure(String what) {
        return measures.stream().filter(each -> each.what().equals(what)).findFirst();
    }
}
