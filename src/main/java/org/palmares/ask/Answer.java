package org.palmares.ask;

import java.util.Objects;
import org.palmares.chart.Chart;
import tech.tablesaw.api.Table;

/**
 * An answer in its three forms; as the last expression of a cell it shows them all.
 *
 * @param facts the answer's figures, such as {@code homeWins.facts().share().wilson()}
 * @param sentence the answer in words, with what it rests on
 * @param table the answer in rows
 * @param chart the answer as a figure
 * @param <T> the kind of answer, a record of {@link org.palmares.analysis}
 */
public record Answer<T>(T facts, String sentence, Table table, Chart chart) {
    public Answer {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(chart, "chart");
    }
}
