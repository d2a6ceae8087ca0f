package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;

/**
 * A team time trial as ProCyclingStats prints it: one block a team, its riders inside. Each rider holds the rank of the
 * team; one who finished behind it has the team's time and the time lost. A one-day race also gives the list of teams.
 */
final class TeamTimeTrial {

    private final Page page;
    private final Element list;
    private final ProCyclingStatsEdition edition;
    private final List<ResultLine> teams = new ArrayList<>();
    private final List<ResultLine> riders = new ArrayList<>();
    private OptionalLong winnerMs = OptionalLong.empty();
    private int row;

    TeamTimeTrial(Page page, Element list, ProCyclingStatsEdition edition) {
        this.page = page;
        this.list = list;
        this.edition = edition;
    }

    void read() {
        for (Element block : list.children()) {
            Element team = block.selectFirst("a[href^=team/]");
            if (team != null) {
                try {
                    read(block, team);
                } catch (IllegalArgumentException refused) {
                    page.reject(page.at(++row, block.text()), refused.getMessage());
                }
            }
        }
        Classification classification = edition.day().isPresent() ? Classification.STAGE : Classification.GENERAL;
        page.add(edition.facts(classification), classification, edition.stage(classification), riders);
        if (edition.day().isEmpty()) {
            page.add(edition.facts(Classification.TEAM), Classification.TEAM, Optional.empty(), teams);
        }
    }

    private void read(Element block, Element team) {
        Element head = block.child(0);
        String rank = head.text().split(" ", 2)[0];
        if (!rank.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("\"" + rank + "\" is no rank of a team");
        }
        Element time = block.selectFirst(".time");
        long teamMs = millis(time == null ? "" : time.text());
        winnerMs = winnerMs.isPresent() ? winnerMs : OptionalLong.of(teamMs);
        teams.add(line(head, rank, team.text(), Optional.empty(), teamMs, nation(head)));
        for (Element tr : block.select("tr")) {
            Element rider = tr.selectFirst("a[href^=rider/]");
            Element lost = tr.selectFirst("font.blue");
            try {
                if (rider == null) {
                    throw new IllegalArgumentException("no rider's name in the row");
                }
                long riderMs = teamMs + (lost == null ? 0 : millis(lost.text()));
                riders.add(line(tr, rank, rider.text(), Optional.of(team.text()), riderMs, nation(tr))
                        .about(KeyAddress.rider(rider.attr("href")), OptionalInt.empty()));
            } catch (IllegalArgumentException refused) {
                page.reject(page.at(++row, tr.text()), refused.getMessage());
            }
        }
    }

    private static long millis(String text) {
        TimeCell cell = TimeNotation.parse(text);
        if (cell instanceof TimeCell.Time time) {
            return time.millis();
        } else if (cell instanceof TimeCell.Gap gap) {
            return gap.millis();
        }
        throw new IllegalArgumentException("\"" + text + "\" is no time of a team. Allowed: 38:46, +0:26");
    }

    private static Optional<String> nation(Element element) {
        return HtmlTables.cell(element).nation();
    }

    private ResultLine line(
            Element at, String rank, String name, Optional<String> team, long timeMs, Optional<String> nation) {
        long gapMs = timeMs - winnerMs.orElseThrow();
        return new ResultLine(
                page.at(++row, at.text()),
                OptionalInt.of(Integer.parseInt(rank)),
                OptionalInt.empty(),
                FinishStatus.FINISHED,
                name,
                nation,
                team,
                OptionalInt.empty(),
                OptionalDouble.of(timeMs / 1000.0),
                gapMs < 0 ? OptionalDouble.empty() : OptionalDouble.of(gapMs / 1000.0),
                OptionalDouble.empty());
    }
}
