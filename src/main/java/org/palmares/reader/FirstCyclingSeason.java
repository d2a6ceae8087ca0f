package org.palmares.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeNotation;

/** Pages with one line in each of many races: a rider's season, a rider's victories, the calendar with its winners. */
final class FirstCyclingSeason {

    private static final Pattern STAGE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) stage.*|Stage (\\d{1,2}[a-z]?).*");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FirstCyclingSeason() {}

    /** What a race cell such as {@code Tour de l'Ain | 1st stage} names. */
    private record Race(String name, Classification classification, Optional<String> stage, Optional<String> uciClass) {

        static Race of(String text) {
            String[] parts = text.split("\\|", 2);
            String name = parts[0].strip();
            String rest = parts.length == 1 ? "" : parts[1].strip();
            Matcher stage = STAGE.matcher(rest);
            if (stage.matches()) {
                String number = stage.group(1) == null ? stage.group(2) : stage.group(1);
                return new Race(name, Classification.STAGE, Optional.of(number), Optional.empty());
            }
            return switch (rest) {
                case "Prologue" -> new Race(name, Classification.STAGE, Optional.of("0"), Optional.empty());
                case "", "Overall", "General classification" ->
                    new Race(name, Classification.GENERAL, Optional.empty(), Optional.empty());
                case "Points", "Points classification" ->
                    new Race(name, Classification.POINTS, Optional.empty(), Optional.empty());
                case "Mountain", "Mountains", "Mountains classification" ->
                    new Race(name, Classification.MOUNTAINS, Optional.empty(), Optional.empty());
                case "Youth", "Youth classification" ->
                    new Race(name, Classification.YOUTH, Optional.empty(), Optional.empty());
                default -> new Race(name, Classification.GENERAL, Optional.empty(), Optional.of(rest));
            };
        }
    }

    /** A rider's results; a row that only heads the stages of a race holds no result and is passed over. */
    static void results(Page page, FirstCyclingTable table) {
        Grid grid = table.grid();
        for (Grid.Row row : grid.rows()) {
            String rank = grid.cell(row, Column.RANK).text();
            if (rank.isBlank() && grid.cell(row, Column.GENERAL_RANK).text().isBlank()) {
                page.reject(page.at(row), "no place stated: the heading of a race's stages");
                continue;
            }
            Optional<FinishStatus> status =
                    rank.matches("\\d{1,4}") ? Optional.of(FinishStatus.FINISHED) : TimeNotation.status(rank);
            if (status.isEmpty()) {
                page.reject(page.at(row), "\"" + rank + "\" is no rank and no status");
                continue;
            }
            add(page, table, row, rank, status.get());
        }
    }

    /** A rider's victories: every row is a first place. */
    static void victories(Page page, FirstCyclingTable table) {
        if (!table.address().parameters().containsKey("high")) {
            throw new UnknownLayoutException("a calendar without results: looked for the column Winner or Pos, found "
                    + table.grid().headings());
        }
        table.grid().rows().forEach(row -> add(page, table, row, "1", FinishStatus.FINISHED));
    }

    private static void add(Page page, FirstCyclingTable table, Grid.Row row, String rank, FinishStatus status) {
        Optional<LocalDate> date = date(row);
        Race race = Race.of(raceText(table.grid(), row));
        if (race.name().isBlank() || table.title().isEmpty()) {
            page.reject(
                    page.at(row), "a rider's result needs a race in its row and the rider's name in the page's title");
            return;
        }
        String uciClass = table.grid().cell(row, Column.CLASS).text();
        EditionFacts facts = new EditionFacts(
                Optional.of(race.name()),
                date.isPresent() ? OptionalInt.of(date.get().getYear()) : OptionalInt.empty(),
                date,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                uciClass.isBlank() ? race.uciClass() : Optional.of(uciClass));
        ResultLine line = new ResultLine(
                page.at(row),
                rank.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(rank)) : OptionalInt.empty(),
                OptionalInt.empty(),
                status,
                table.title().get(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty());
        page.add(facts, race.classification(), race.stage(), List.of(line));
    }

    /** The heading spans the flag and the race: the name is the first cell with words from there on. */
    private static String raceText(Grid grid, Grid.Row row) {
        int from = grid.headings().indexOf("Race");
        return row.cells().stream()
                .skip(Math.max(from, 0))
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The page keeps each row's full date in a hidden cell, for sorting. */
    private static Optional<LocalDate> date(Grid.Row row) {
        Optional<String> iso = row.cells().stream()
                .map(Cell::text)
                .filter(text -> ISO.matcher(text).matches())
                .findFirst();
        try {
            return iso.map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The races of a season with their winners; a race not yet ridden is a sheet without lines. */
    static void calendar(Page page, FirstCyclingTable table) {
        Grid grid = table.grid();
        OptionalInt year = Optional.ofNullable(table.table().selectFirst("a[href*=race.php]"))
                .map(link -> FirstCyclingAddress.year(link.attr("href")))
                .orElse(OptionalInt.empty());
        for (Grid.Row row : grid.rows()) {
            String race = grid.cell(row, Column.RACE).text();
            if (race.isBlank()) {
                page.reject(page.at(row), "no race in the row");
                continue;
            }
            Cell winner = grid.cell(row, Column.RIDER);
            String uciClass = grid.cell(row, Column.CLASS).text();
            EditionFacts facts = new EditionFacts(
                    Optional.of(race),
                    year,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    uciClass.isBlank() ? Optional.empty() : Optional.of(uciClass));
            List<ResultLine> lines = winner.text().isBlank()
                    ? List.of()
                    : List.of(FirstCyclingHistory.ranked(page, row, 1, winner.text(), winner.nation()));
            page.add(facts, Classification.GENERAL, Optional.empty(), lines);
        }
    }
}
