package org.palmares.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.SourceKey;
import org.palmares.model.TimeNotation;

/** Pages with one line in each of many races: a rider's season and a rider's victories. */
final class FirstCyclingSeason {

    private static final Pattern STAGE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) stage.*|Stage (\\d{1,2}[a-z]?).*");
    private static final Pattern ONE_DAY = Pattern.compile("(?:J-)?1\\..+|CN|WCRR|CX: .+");
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

    /**
     * A rider's results. A row without a place, such as {@code Vuelta | 2.UWT}, heads the rows of a stage race: it
     * is no result, but it alone states the race's class.
     */
    static void results(Page page, FirstCyclingTable table) {
        Grid grid = table.grid();
        Map<String, String> classes = new HashMap<>();
        for (Grid.Row row : grid.rows()) {
            String rank = grid.cell(row, ResultField.RANK).text();
            if (rank.isBlank()
                    && grid.cell(row, ResultField.GENERAL_RANK).text().isBlank()) {
                Race race = Race.of(raceText(grid, row));
                if (race.uciClass().isPresent()) {
                    classes.put(race.name(), race.uciClass().get());
                } else {
                    page.reject(page.at(row), "no place stated. Allowed: a number, or DNF DNS OTL DSQ REL");
                }
                continue;
            }
            Optional<FinishStatus> status =
                    rank.matches("\\d{1,4}") ? Optional.of(FinishStatus.FINISHED) : TimeNotation.status(rank);
            if (status.isEmpty()) {
                page.reject(page.at(row), "\"" + rank + "\" is no rank and no status");
                continue;
            }
            add(page, table, row, rank, status.get(), classes);
        }
    }

    /** A rider's victories: every row is a first place. */
    static void victories(Page page, FirstCyclingTable table) {
        if (!table.address().parameters().containsKey("high")) {
            throw page.refusal("a calendar without results: looked for the column Winner or Pos, found "
                    + table.grid().headings());
        }
        table.grid().rows().forEach(row -> add(page, table, row, "1", FinishStatus.FINISHED, Map.of()));
    }

    private static void add(
            Page page,
            FirstCyclingTable table,
            Grid.Row row,
            String rank,
            FinishStatus status,
            Map<String, String> classes) {
        Optional<LocalDate> date = date(row);
        Race race = Race.of(raceText(table.grid(), row));
        if (race.name().isBlank() || table.title().isEmpty()) {
            page.reject(
                    page.at(row), "a rider's result needs a race in its row and the rider's name in the page's title");
            return;
        }
        String printed = table.grid().cell(row, ResultField.CLASS).text();
        Optional<String> uciClass = printed.isBlank()
                ? race.uciClass().or(() -> Optional.ofNullable(classes.get(race.name())))
                : Optional.of(printed);
        EditionFacts facts = new EditionFacts(
                Optional.of(uciClass.filter(FirstCyclingSeason::isCyclocross)
                        .map(cross -> "Cyclo-cross " + race.name())
                        .orElse(race.name())),
                date.isPresent() ? OptionalInt.of(date.get().getYear()) : OptionalInt.empty(),
                isRiddenInOneDay(race, uciClass) ? date : Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                uciClass,
                raceKey(row));
        try {
            page.add(facts, race.classification(), race.stage(), List.of(line(page, table, row, rank, status)));
        } catch (IllegalArgumentException refused) {
            page.reject(page.at(row), refused.getMessage());
        }
    }

    /** Its "World Championship" is not the one on the road. */
    private static boolean isCyclocross(String uciClass) {
        return uciClass.startsWith("CX");
    }

    private static ResultLine line(Page page, FirstCyclingTable table, Grid.Row row, String rank, FinishStatus status) {
        return new ResultLine(
                page.at(row),
                rank.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(rank)) : OptionalInt.empty(),
                OptionalInt.empty(),
                status,
                table.title().orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                table.address().rider(),
                OptionalInt.empty());
    }

    /**
     * Whether the row's date is the edition's: a stage has a day of its own, and a stage race is dated here by its last
     * day. Where the class does not say that a race is ridden in one day, the edition's date stays unknown.
     */
    private static boolean isRiddenInOneDay(Race race, Optional<String> uciClass) {
        return race.stage().isEmpty()
                && uciClass.filter(text -> ONE_DAY.matcher(text).matches()).isPresent();
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

    private static Optional<SourceKey> raceKey(Grid.Row row) {
        return row.cells().stream().flatMap(cell -> cell.key().stream()).findFirst();
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
}
