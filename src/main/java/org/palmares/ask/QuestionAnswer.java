package org.palmares.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartText;
import org.palmares.format.ReadableRows.Reading;
import org.palmares.format.Shown;
import org.palmares.question.Question;
import org.palmares.question.Question.AnswerColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The answer to a stored question.
 *
 * @param question what was asked
 * @param values of its parameters; null is none
 * @param table the answer in rows
 * @param basis what it rests on, one row a race, as the macro {@code basis}; empty for a question that is not about editions
 */
public record QuestionAnswer(Question question, Map<String, Object> values, Table table, Table basis) {
    private static final Map<String, String> KNOWN = Map.of(
            "winners", "the winner is known",
            "podiums", "the podium is known",
            "tops", "the first ten are known",
            "margins", "the winning margin is known",
            "births", "the winner's age is known",
            "birthplaces", "the winner's birthplace is known",
            "days", "the day of the finish is known",
            "distances", "the distance is known");

    private static final int RACES_TO_NAME = 4;

    /** Its first rows alone. */
    public QuestionAnswer first(int rows) {
        return new QuestionAnswer(question, values, table.first(rows), basis);
    }

    /** Every column with how it is shown. */
    public List<Reading> everyColumn() {
        return question.columns().stream()
                .map(column -> new Reading(column.name(), column.shown()))
                .toList();
    }

    /**
     * The columns that say something here: without those for sorting and linking, those without any value, and those that hold
     * the same in each of several rows, which {@link #inEveryRow} tells.
     */
    public List<Reading> tellingColumns() {
        List<Reading> telling = new ArrayList<>();
        for (AnswerColumn column : question.columns()) {
            Column<?> cells = table.column(column.name());
            boolean says = table.isEmpty() || (cells.countMissing() < cells.size() && !isConstant(cells));
            if (column.shown() != Shown.HIDDEN && says) {
                telling.add(new Reading(column.name(), column.shown()));
            }
        }
        return telling;
    }

    /** {@link #tellingColumns} as a reader sees them, each cell a text; an unknown one is missing. */
    public Table readable() {
        Table readable = Table.create(question.name());
        for (Reading column : tellingColumns()) {
            StringColumn cells = StringColumn.create(column.name());
            Column<?> values = table.column(column.name());
            for (int row = 0; row < table.rowCount(); row++) {
                cells.append(values.isMissing(row) ? null : column.shown().text(values.get(row)));
            }
            readable.addColumns(cells);
        }
        return readable;
    }

    /** Such as {@code race Paris–Roubaix}: what {@link #tellingColumns} leaves out because every row has it. */
    public List<String> inEveryRow() {
        return question.columns().stream()
                .filter(column -> column.shown() != Shown.HIDDEN && isConstant(table.column(column.name())))
                .map(column -> column.name() + " "
                        + column.shown().text(table.column(column.name()).get(0)))
                .toList();
    }

    /** The answer's first column and the first row are never dropped for being alike. */
    private boolean isConstant(Column<?> cells) {
        return table.rowCount() > 1 && cells.countMissing() == 0 && cells.countUnique() == 1;
    }

    /** What the answer rests on, in words; empty for a question that is not about editions. */
    public String sentence() {
        if (basis.isEmpty()) {
            return "";
        }
        String what = question.restsOn().orElse("winners");
        List<String> incomplete = new ArrayList<>();
        for (Row race : basis) {
            if (!race.getBoolean("complete")) {
                incomplete.add(race.getString("race"));
            }
        }
        if (total("editions") == 0) {
            return "Rests on no edition of " + races() + ".";
        }
        boolean isOfMargins = what.equals("margins");
        long of = total(isOfMargins ? "margin_exists" : "editions");
        StringBuilder words = new StringBuilder("Rests on ").append(races()).append(": ");
        words.append(KNOWN.get(what)).append(" of ").append(total(what)).append(" of ");
        words.append(of).append(of == 1 ? " edition" : " editions");
        words.append(incomplete.isEmpty() ? " held" : " in the archive");
        words.append(isOfMargins ? " that " + (of == 1 ? "has" : "have") + " one" : nobody(what));
        if (!incomplete.isEmpty()) {
            words.append("; of ").append(named(incomplete)).append(" not every edition is in the archive");
        }
        return words.append('.').toString();
    }

    /** Editions that nobody won have nothing of their winner to know. */
    private String nobody(String what) {
        long nobody = total("no_winner");
        boolean isOfWinners = !what.equals("days") && !what.equals("distances");
        return nobody == 0 || !isOfWinners
                ? ""
                : ", of which " + nobody + (nobody == 1 ? " has" : " have") + " no winner";
    }

    /**
     * The answer as the question's own figure; empty for a question that has none.
     *
     * @param text its words; axes that have none are named after their columns
     */
    public Optional<Chart> chart(ChartText text) {
        return question.chart()
                .map(chart -> ChartKind.of(chart.kind()).draw(table.selectColumns(chart.x(), chart.y()), text));
    }

    private String races() {
        String years = basis.intColumn("first_year").isMissing().size() == basis.rowCount() ? "" : years();
        if (basis.rowCount() == 1) {
            return basis.stringColumn("race").get(0) + years;
        }
        List<String> categories = basis.stringColumn("category").unique().asList().stream()
                .sorted()
                .toList();
        return basis.rowCount() + " " + String.join("'s and ", categories) + "'s races" + years;
    }

    private String years() {
        int first = (int) basis.intColumn("first_year").min();
        int last = (int) basis.intColumn("last_year").max();
        return ", " + first + (first == last ? "" : " to " + last);
    }

    private static String named(List<String> races) {
        return races.size() > RACES_TO_NAME
                ? races.size() + " of them"
                : races.stream().collect(Collectors.joining(", "));
    }

    private long total(String column) {
        return (long) basis.longColumn(column).sum();
    }
}
