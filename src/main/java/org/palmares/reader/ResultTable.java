package org.palmares.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.FinishStatus;
import org.palmares.model.RankCell;
import org.palmares.model.RankNotation;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;

/** Reads the rows of a result table: rank or status, name, team, and time, gap or points, each by its heading. */
final class ResultTable {

    private static final Pattern POINTS =
            Pattern.compile("(-?\\d{1,6}(?:[.,]\\d{1,2})?) ?(?:pts?\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELEGATION =
            Pattern.compile("(.+) relegated from (\\d{1,4})(?:st|nd|rd|th) to (\\d{1,4})(?:st|nd|rd|th)");

    private final Page page;
    private final Grid grid;
    private final ResultField name;
    private final TimeColumn times;
    private final List<Relegation> relegations = new ArrayList<>();

    private record Relegation(Grid.Row row, Set<String> words, int rankRaced, int rank) {}

    /** A line's place in the list, as its rank cell states it. */
    private record Place(OptionalInt rank, OptionalInt raced, FinishStatus status) {}

    ResultTable(Page page, Grid grid, Classification classification, TimeColumn.BareTimes bareTimes) {
        this.page = page;
        this.grid = grid;
        this.name = classification == Classification.TEAM ? ResultField.TEAM : ResultField.RIDER;
        this.times = new TimeColumn(bareTimes);
        if (!grid.has(ResultField.RANK, name)) {
            throw page.refusal("looked for the columns " + ResultField.RANK.known() + " and " + name.known()
                    + ", found " + grid.headings());
        }
    }

    /** Every row as a line; those not understood go to the page's rejects. */
    List<ResultLine> lines() {
        List<ResultLine> lines = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            Matcher relegation = RELEGATION.matcher(row.text().replace("|", "").strip());
            if (relegation.matches()) {
                relegations.add(new Relegation(
                        row,
                        words(relegation.group(1)),
                        Integer.parseInt(relegation.group(2)),
                        Integer.parseInt(relegation.group(3))));
                continue;
            }
            try {
                lines.add(line(row));
            } catch (IllegalArgumentException refused) {
                times.skip();
                page.reject(page.at(row), refused.getMessage());
            }
        }
        relegations.forEach(relegation -> apply(relegation, lines));
        return lines;
    }

    private ResultLine line(Grid.Row row) {
        Place place = place(row);
        String rider = grid.cell(row, name).text();
        if (rider.isBlank()) {
            throw new IllegalArgumentException("no name under \"" + name.known() + "\"");
        }
        OptionalDouble points = points(row);
        TimeCell cell = timeCell(row);
        FinishStatus status = cell instanceof TimeCell.Status word && place.status() == FinishStatus.FINISHED
                ? word.status()
                : place.status();
        if (times.isEmpty() && place.rank().orElse(1) > 1) {
            times.skipWinner();
        }
        TimeColumn.Stated stated = times.next(cell);
        return new ResultLine(
                page.at(row),
                place.rank(),
                place.raced(),
                status,
                rider,
                grid.nation(row, name),
                name == ResultField.TEAM ? Optional.empty() : text(grid.cell(row, ResultField.TEAM)),
                bib(row),
                stated.timeS(),
                stated.gapS(),
                points,
                name == ResultField.TEAM
                        ? Optional.empty()
                        : grid.cell(row, name).key(),
                age(row));
    }

    private Place place(Grid.Row row) {
        Cell cell = grid.cell(row, ResultField.RANK);
        RankCell stated = RankNotation.parse(cell.text());
        return cell.ink() == Cell.Ink.STRUCK && stated.rank().isPresent()
                ? new Place(OptionalInt.empty(), stated.rank(), FinishStatus.DSQ)
                : new Place(stated.rank(), OptionalInt.empty(), stated.status());
    }

    private TimeCell timeCell(Grid.Row row) {
        TimeCell time = timeCell(grid.cell(row, ResultField.TIME));
        return time instanceof TimeCell.Unknown ? timeCell(grid.cell(row, ResultField.GAP)) : time;
    }

    /** A same-time mark with the gap hidden behind it is that gap; an asterisk marks a corrected time. */
    private static TimeCell timeCell(Cell cell) {
        String text = cell.text().startsWith("*") ? cell.text().substring(1) : cell.text();
        TimeCell seen = TimeNotation.parse(text);
        return seen instanceof TimeCell.SameTime && !cell.hidden().isBlank() ? TimeNotation.parse(cell.hidden()) : seen;
    }

    /** Beside a time column, points are those of some ranking and not of this list. */
    private OptionalDouble points(Grid.Row row) {
        String text = grid.cell(row, ResultField.POINTS).text();
        if (grid.has(ResultField.TIME) || text.isBlank() || text.equals("-")) {
            return OptionalDouble.empty();
        }
        Matcher matcher = POINTS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no number of points. Allowed: 25, 12.5, 25 PTS");
        }
        return OptionalDouble.of(Double.parseDouble(matcher.group(1).replace(',', '.')));
    }

    private OptionalInt bib(Grid.Row row) {
        String bib = row.bib().orElse(grid.cell(row, ResultField.BIB).text());
        return bib.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(bib)) : OptionalInt.empty();
    }

    private OptionalInt age(Grid.Row row) {
        String age =
                name == ResultField.TEAM ? "" : grid.cell(row, ResultField.AGE).text();
        return age.matches("[1-6]\\d") ? OptionalInt.of(Integer.parseInt(age)) : OptionalInt.empty();
    }

    private static Optional<String> text(Cell cell) {
        return cell.text().isBlank() ? Optional.empty() : Optional.of(cell.text());
    }

    private void apply(Relegation relegation, List<ResultLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            ResultLine line = lines.get(i);
            if (words(line.rider()).equals(relegation.words())
                    && line.rank().equals(OptionalInt.of(relegation.rank()))) {
                lines.set(
                        i,
                        new ResultLine(
                                line.at(),
                                line.rank(),
                                OptionalInt.of(relegation.rankRaced()),
                                FinishStatus.REL,
                                line.rider(),
                                line.nation(),
                                line.team(),
                                line.bib(),
                                line.timeS(),
                                line.gapS(),
                                line.points(),
                                line.key(),
                                line.age()));
                return;
            }
        }
        page.reject(
                page.at(relegation.row()),
                "a relegation, but no line of that rider at rank " + relegation.rank() + " was found");
    }

    private static Set<String> words(String rider) {
        return new HashSet<>(Arrays.asList(rider.toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
