package org.palmares.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.FinishStatus;
import org.palmares.model.RankCell;
import org.palmares.model.RankNotation;
import org.palmares.model.ResultLine;
import org.palmares.model.SourceKey;

/** The small tables of ProCyclingStats: a race overview's top ten and stage winners, and a rider's results. */
final class ProCyclingStatsLists {

    private static final Pattern STAGE = Pattern.compile("Stage (\\d{1,2}[a-z]?)\\b.*|(Prologue)\\b.*");

    private ProCyclingStatsLists() {}

    static void read(Page page, Grid grid, Element html, ProCyclingStatsEdition edition) {
        if (grid.has(ResultField.DATE, ResultField.RANK, ResultField.RACE)) {
            riderResults(page, grid, html);
        } else if (grid.has(ResultField.RANK, ResultField.RIDER, ResultField.TIME)) {
            ProCyclingStatsReader.add(page, grid, Classification.GENERAL, edition);
        } else if (grid.has(ResultField.STAGE, ResultField.RIDER)) {
            stageWinners(page, grid, edition);
        }
    }

    private static void stageWinners(Page page, Grid grid, ProCyclingStatsEdition edition) {
        for (Grid.Row row : grid.rows()) {
            Optional<String> stage = stage(grid.cell(row, ResultField.STAGE).text());
            Cell winner = grid.cell(row, ResultField.RIDER);
            if (stage.isEmpty() || winner.text().isBlank()) {
                page.reject(page.at(row), "a stage winner needs a stage's number and a name");
                continue;
            }
            page.add(
                    edition.race(),
                    Classification.STAGE,
                    stage,
                    List.of(FirstCyclingHistory.ranked(page, row, 1, winner)));
        }
    }

    private static Optional<String> stage(String text) {
        Matcher matcher = STAGE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(2) == null ? matcher.group(1) : "0") : Optional.empty();
    }

    private static void riderResults(Page page, Grid grid, Element html) {
        Element title = html.selectFirst("h1");
        if (title == null || title.text().isBlank()) {
            throw new UnknownLayoutException("looked for the rider's name in <h1>, found none");
        }
        Optional<SourceKey> key = html.select("link[rel=canonical], meta[property=og:url]").stream()
                .flatMap(link -> KeyAddress.rider(link.attr("href") + link.attr("content")).stream())
                .findFirst();
        for (Grid.Row row : grid.rows()) {
            try {
                riderResult(page, grid, row, title.text().strip(), key);
            } catch (DateTimeException noDate) {
                page.reject(
                        page.at(row),
                        "\"" + grid.cell(row, ResultField.DATE).text() + "\" is no date. Allowed: 2017-09-10");
            } catch (IllegalArgumentException refused) {
                page.reject(page.at(row), refused.getMessage());
            }
        }
    }

    private static void riderResult(Page page, Grid grid, Grid.Row row, String rider, Optional<SourceKey> key) {
        LocalDate date = LocalDate.parse(grid.cell(row, ResultField.DATE).text());
        String[] race = grid.cell(row, ResultField.RACE).text().split("\\|", 2);
        String list = race.length == 1 ? "" : race[1].strip();
        Classification classification = classification(list);
        String km = grid.cell(row, ResultField.DISTANCE).text();
        String uciClass = grid.cell(row, ResultField.CLASS).text();
        Cell result = grid.cell(row, ResultField.RANK);
        RankCell stated = RankNotation.parse(result.text());
        OptionalInt rank = stated.rank();
        FinishStatus status = rank.isPresent() && result.ink() == Cell.Ink.STRUCK ? FinishStatus.DSQ : stated.status();
        EditionFacts facts = new EditionFacts(
                Optional.of(race[0].strip()),
                OptionalInt.of(date.getYear()),
                Optional.of(date),
                km.matches("\\d+(\\.\\d+)?") ? OptionalDouble.of(Double.parseDouble(km)) : OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                uciClass.isBlank() ? Optional.empty() : Optional.of(uciClass),
                grid.cell(row, ResultField.RACE).key());
        ResultLine line = new ResultLine(
                page.at(row),
                status == FinishStatus.DSQ ? OptionalInt.empty() : rank,
                status == FinishStatus.DSQ ? rank : OptionalInt.empty(),
                status,
                rider,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                key,
                OptionalInt.empty());
        page.add(facts, classification, stage(list), List.of(line));
    }

    private static Classification classification(String list) {
        if (stage(list).isPresent()) {
            return Classification.STAGE;
        }
        return switch (list) {
            case "", "General classification" -> Classification.GENERAL;
            case "Points classification" -> Classification.POINTS;
            case "Mountains classification" -> Classification.MOUNTAINS;
            case "Youth classification" -> Classification.YOUTH;
            default -> throw new IllegalArgumentException("\"" + list + "\" is no stage and no classification known");
        };
    }
}
