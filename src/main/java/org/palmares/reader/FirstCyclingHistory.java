package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeNotation;
import org.palmares.model.VictoryCount;

/** The pages on a race's whole history: overview, one table a year, table of victories. */
final class FirstCyclingHistory {

    private FirstCyclingHistory() {}

    /** Winner, second and third of each edition; an edition without a winner gives a sheet without lines. */
    static void overview(Page page, FirstCyclingTable table) {
        Grid grid = table.grid();
        Classification classification = table.address().classification("k").orElse(Classification.GENERAL);
        for (Grid.Row row : grid.rows()) {
            String year = grid.cell(row, ResultField.YEAR).text();
            if (!year.matches("\\d{4}")) {
                page.reject(page.at(row), "\"" + year + "\" is no year. Allowed: four digits");
                continue;
            }
            List<ResultLine> podium = new ArrayList<>();
            podium(page, grid, row, ResultField.RIDER, 1, podium);
            podium(page, grid, row, ResultField.SECOND, 2, podium);
            podium(page, grid, row, ResultField.THIRD, 3, podium);
            String uciClass = grid.cell(row, ResultField.CLASS).text();
            EditionFacts facts = new EditionFacts(
                    table.title(),
                    OptionalInt.of(Integer.parseInt(year)),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    uciClass.isBlank() ? Optional.empty() : Optional.of(uciClass),
                    table.address().race());
            page.add(facts, classification, Optional.empty(), podium);
        }
    }

    private static void podium(
            Page page, Grid grid, Grid.Row row, ResultField column, int rank, List<ResultLine> podium) {
        Cell cell = grid.cell(row, column);
        if (!cell.text().isBlank() && !cell.text().equals("-")) {
            podium.add(ranked(page, row, rank, cell));
        }
    }

    static ResultLine ranked(Page page, Grid.Row row, int rank, Cell rider) {
        return new ResultLine(
                page.at(row),
                OptionalInt.of(rank),
                OptionalInt.empty(),
                FinishStatus.FINISHED,
                rider.text(),
                rider.nation(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                rider.key(),
                OptionalInt.empty());
    }

    /**
     * One edition's table: headed by its year alone, so that its cells are told by what they hold. The rider has a
     * link, the rank stands before the rider, the time after.
     */
    static void year(Page page, FirstCyclingTable table) {
        List<ResultLine> lines = new ArrayList<>();
        TimeColumn times = new TimeColumn(TimeColumn.BareTimes.ARE_TIMES);
        for (Grid.Row row : table.grid().rows()) {
            try {
                lines.add(yearLine(page, row, times));
            } catch (IllegalArgumentException refused) {
                times.skip();
                page.reject(page.at(row), refused.getMessage());
            }
        }
        page.add(
                EditionFacts.of(table.title(), table.year()).of(table.address().race()),
                Classification.GENERAL,
                Optional.empty(),
                lines);
    }

    private static ResultLine yearLine(Page page, Grid.Row row, TimeColumn times) {
        List<Cell> cells = row.cells();
        int name = 0;
        while (name < cells.size() && !cells.get(name).text().matches(".*\\p{L}{2}.*")) {
            name++;
        }
        if (name == cells.size()) {
            throw new IllegalArgumentException("no rider's name in the row");
        }
        OptionalInt rank = OptionalInt.empty();
        for (Cell cell : cells.subList(0, name)) {
            rank = cell.text().matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(cell.text())) : rank;
        }
        String time = name + 1 < cells.size() ? cells.get(name + 1).text() : "";
        TimeColumn.Stated stated = times.next(TimeNotation.parse(time));
        return new ResultLine(
                page.at(row),
                rank,
                OptionalInt.empty(),
                FinishStatus.FINISHED,
                cells.get(name).text(),
                cells.stream().flatMap(cell -> cell.nation().stream()).findFirst(),
                Optional.empty(),
                OptionalInt.empty(),
                stated.timeS(),
                stated.gapS(),
                OptionalDouble.empty(),
                cells.get(name).key(),
                OptionalInt.empty());
    }

    static void victories(Page page, Grid grid) {
        for (Grid.Row row : grid.rows()) {
            Cell rider = grid.cell(row, ResultField.RIDER);
            String first = grid.cell(row, ResultField.VICTORIES).text();
            String second = grid.cell(row, ResultField.SECOND).text();
            String third = grid.cell(row, ResultField.THIRD).text();
            if (rider.text().isBlank() || !(first + " " + second + " " + third).matches("\\d{1,3} \\d{1,3} \\d{1,3}")) {
                page.reject(
                        page.at(row), "a row of victories needs a name and three numbers: victories, seconds, thirds");
                continue;
            }
            page.add(new VictoryCount(
                    page.at(row),
                    rider.text(),
                    grid.cell(row, ResultField.NATION).nation(),
                    Integer.parseInt(first),
                    Integer.parseInt(second),
                    Integer.parseInt(third)));
        }
    }
}
