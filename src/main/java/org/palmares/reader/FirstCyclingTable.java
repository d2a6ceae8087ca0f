package org.palmares.reader;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;

/**
 * A table of a FirstCycling page with what the page around it says.
 *
 * @param grid the table's content
 * @param table its element
 * @param html the page
 * @param address the page's address of itself
 */
record FirstCyclingTable(Grid grid, Element table, Element html, FirstCyclingAddress address) {

    private static final Pattern KILOMETRES = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) km");
    private static final Pattern CLASS =
            Pattern.compile("(?:^|\\s)([12]\\.(?:\\d{1,2}U?|UWT|WWT|Pro|HC|NC)|NE|CN|WCRR)(?=\\s|$)");

    Classification classification() {
        Element tab = table.closest("#sta, #gc, #youth, #point, #mountain, #team");
        return switch (tab == null ? "" : tab.id()) {
            case "gc" -> Classification.GENERAL;
            case "youth" -> Classification.YOUTH;
            case "point" -> Classification.POINTS;
            case "mountain" -> Classification.MOUNTAINS;
            case "team" -> Classification.TEAM;
            default ->
                address.classification("l").orElse(stage().isPresent() ? Classification.STAGE : Classification.GENERAL);
        };
    }

    Optional<String> stage() {
        return address.stage();
    }

    /** The year that heads a table of the year-by-year page. */
    OptionalInt year() {
        if (grid.headings().isEmpty()) {
            return OptionalInt.empty();
        }
        String heading = grid.headings().get(0).strip();
        boolean year = heading.matches("(?:18|19|20)\\d{2}")
                && grid.headings().stream().skip(1).allMatch(String::isBlank);
        return year ? OptionalInt.of(Integer.parseInt(heading)) : OptionalInt.empty();
    }

    Optional<String> title() {
        Element title = html.selectFirst("h1");
        return title == null || title.text().isBlank()
                ? Optional.empty()
                : Optional.of(title.text().replaceFirst(" - \\d{4}$", "").strip());
    }

    EditionFacts facts() {
        StringBuilder box = new StringBuilder();
        html.select(".sideBox p").forEach(line -> box.append(line.text()).append('\n'));
        Optional<LocalDate> date = EnglishDate.firstDayIn(box.toString());
        OptionalInt year = address.year();
        if (year.isEmpty()) {
            year = date.isPresent() ? OptionalInt.of(date.get().getYear()) : yearOfLinks();
        }
        Matcher uciClass = CLASS.matcher(box);
        Optional<String> printedClass = uciClass.find() ? Optional.of(uciClass.group(1)) : Optional.empty();
        if (stage().isPresent()) {
            // The box of a stage's page states that stage's day, kilometres and towns, not the race's.
            return new EditionFacts(
                    title(),
                    year,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    printedClass,
                    address.race());
        }
        Matcher km = KILOMETRES.matcher(box);
        Optional<String[]> route = html.select(".sideBox p").stream()
                .map(Element::text)
                .filter(line -> line.contains(" -> "))
                .map(line -> line.split(" -> ", 2))
                .findFirst();
        return new EditionFacts(
                title(),
                year,
                date,
                km.find() ? OptionalDouble.of(Double.parseDouble(km.group(1))) : OptionalDouble.empty(),
                route.map(towns -> towns[0].strip()),
                route.map(towns -> towns[1].strip()),
                printedClass,
                address.race());
    }

    /** A fragment without a head still links each rider to the season ridden. */
    private OptionalInt yearOfLinks() {
        Element rider = table.selectFirst("a[href*=rider.php]");
        return rider == null ? OptionalInt.empty() : FirstCyclingAddress.year(rider.attr("href"));
    }
}
