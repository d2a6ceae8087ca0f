package org.palmares.reader;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.SourceKey;

/**
 * What the head of a ProCyclingStats result page says, the same in HTML and in Markdown.
 *
 * @param race name, year and class of the race
 * @param route date, distance, start and finish of the day
 * @param day the stage's number, {@code 0} for a prologue; empty for a one-day race
 * @param over whether the stage was the race's last
 */
record ProCyclingStatsEdition(EditionFacts race, EditionFacts route, Optional<String> day, Progress over) {

    enum Progress {
        UNDER_WAY,
        FINISHED
    }

    private static final Pattern TITLE =
            Pattern.compile("(\\d{4})\\s*»\\s*(?:\\d+(?:st|nd|rd|th)\\s+)?(.+?)(?:\\s+\\(([^()]+)\\))?");
    private static final Pattern ROUTE =
            Pattern.compile("»\\s*([^»›]*?)\\s*›\\s*([^»›]*?)\\s*\\((\\d{1,4}(?:\\.\\d+)?) ?km\\)");
    private static final Pattern STAGE = Pattern.compile("Stage (\\d{1,2}[a-z]?)");
    private static final Pattern DATE = Pattern.compile("Date: *([^\\n]*\\d{4})");

    static ProCyclingStatsEdition of(String title, String line, String information) {
        Matcher name = TITLE.matcher(title.replace('\u00a0', ' ').strip());
        boolean titled = name.matches();
        EditionFacts race = new EditionFacts(
                titled ? Optional.of(name.group(2)) : Optional.empty(),
                titled ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                titled ? Optional.ofNullable(name.group(3)) : Optional.empty());
        String day = line.replace('\u00a0', ' ');
        Matcher towns = ROUTE.matcher(day);
        boolean route = towns.find();
        Matcher date = DATE.matcher(information);
        Optional<LocalDate> ridden = date.find() ? EnglishDate.firstDayIn(date.group(1)) : Optional.empty();
        Matcher stage = STAGE.matcher(day);
        Optional<String> number = stage.find()
                ? Optional.of(stage.group(1))
                : day.contains("Prologue") ? Optional.of("0") : Optional.empty();
        return new ProCyclingStatsEdition(
                race,
                new EditionFacts(
                        race.raceName(),
                        race.year(),
                        ridden,
                        route ? OptionalDouble.of(Double.parseDouble(towns.group(3))) : OptionalDouble.empty(),
                        route ? Optional.of(towns.group(1)) : Optional.empty(),
                        route ? Optional.of(towns.group(2)) : Optional.empty(),
                        race.uciClass()),
                number,
                day.contains("(Final)") ? Progress.FINISHED : Progress.UNDER_WAY);
    }

    /**
     * The same edition with the race's key: the race that most links to this year's edition lead to.
     *
     * @param addresses texts with links in them
     */
    ProCyclingStatsEdition keyed(Stream<String> addresses) {
        String year = race.year().isPresent() ? String.valueOf(race.year().getAsInt()) : "\\d{4}";
        Pattern link = Pattern.compile("(?:^|[/(\"' ])race/([\\p{L}\\d][\\p{L}\\d_.%-]*)/" + year + "\\b");
        Map<String, Long> counts = addresses
                .flatMap(text -> link.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Optional<SourceKey> key = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> new SourceKey(SourceKey.PROCYCLINGSTATS, most.getKey()));
        return new ProCyclingStatsEdition(race.of(key), route.of(key), day, over);
    }

    /** The facts of the page that hold for that list: a day's distance is not the race's. */
    EditionFacts facts(Classification classification) {
        return day.isEmpty() || classification == Classification.STAGE ? route : race;
    }

    /** The stage a list belongs to; empty for a one-day race and for what stands after the last stage. */
    Optional<String> stage(Classification classification) {
        return classification != Classification.STAGE && over == Progress.FINISHED ? Optional.empty() : day;
    }

    /** The list that a tab of the page announces. */
    static Optional<Classification> tab(String label) {
        return Optional.ofNullable(
                switch (label.strip()) {
                    case "STAGE" -> Classification.STAGE;
                    case "GC" -> Classification.GENERAL;
                    case "POINTS" -> Classification.POINTS;
                    case "KOM" -> Classification.MOUNTAINS;
                    case "YOUTH" -> Classification.YOUTH;
                    case "TEAMS" -> Classification.TEAM;
                    default -> null;
                });
    }
}
