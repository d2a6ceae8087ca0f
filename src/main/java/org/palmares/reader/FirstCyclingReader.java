package org.palmares.reader;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;

/**
 * Saved pages of firstcycling.com: single results and classifications, a race's overview, its year-by-year tables and
 * its table of victories, a rider's season and victories. A page may hold several of these; each table is told by its
 * headings. Rankings and calendars are refused: the former hold no race's result, the latter no rider's whole name.
 */
public final class FirstCyclingReader implements ResultReader {

    private static final String RANKING =
            "a ranking over a season, not a race result. Save the result page of a race instead";

    @Override
    public String format() {
        return "firstcycling";
    }

    @Override
    public String sourceTitle() {
        return "FirstCycling";
    }

    @Override
    public String sourceKind() {
        return "results-site";
    }

    @Override
    public boolean recognises(Document document) {
        String text = document.text();
        return HtmlPages.isHtml(document)
                && !text.contains("procyclingstats.com/")
                && (text.contains("rider.php?r=") || text.contains("race.php?r="));
    }

    @Override
    public Reading read(Document document) {
        org.jsoup.nodes.Document html = HtmlPages.parse(document);
        FirstCyclingAddress address = FirstCyclingAddress.of(html);
        if (address.page().equals("ranking.php")) {
            throw new UnknownLayoutException(document.name() + ": " + RANKING);
        }
        Page page = new Page(document.name());
        HtmlTables tables = new HtmlTables();
        for (Element table : html.select("table")) {
            read(page, new FirstCyclingTable(tables.grid(table), table, html, address));
        }
        if (page.isEmpty()) {
            throw new UnknownLayoutException(document.name()
                    + ": no result table. Looked for one of the headings [Pos, Rider, Time], [Year, Winner, Second,"
                    + " Third], [Name, Victories], [Date, Pos, Race], [Date, Race, CAT] or a year;"
                    + " found "
                    + headings(html));
        }
        return page.reading();
    }

    private static List<String> headings(Element html) {
        return html.select("th").stream().map(Element::text).limit(20).toList();
    }

    private static void read(Page page, FirstCyclingTable table) {
        Grid grid = table.grid();
        if (grid.has(ResultField.YEAR, ResultField.RIDER, ResultField.SECOND, ResultField.THIRD)) {
            FirstCyclingHistory.overview(page, table);
        } else if (grid.has(ResultField.RIDER, ResultField.VICTORIES, ResultField.SECOND, ResultField.THIRD)) {
            FirstCyclingHistory.victories(page, grid);
        } else if (grid.has(ResultField.DATE, ResultField.RACE, ResultField.RIDER)) {
            throw page.refusal("a calendar: its winners are abbreviated (J. Bloggs), so that nobody can"
                    + " tell which rider is meant. Save the overview or the result page of a race instead");
        } else if (grid.has(ResultField.RANK, ResultField.NATION, ResultField.POINTS)) {
            throw page.refusal(RANKING);
        } else if (grid.has(ResultField.DATE, ResultField.RACE, ResultField.RANK)) {
            FirstCyclingSeason.results(page, table);
        } else if (grid.has(ResultField.DATE, ResultField.RACE, ResultField.CLASS)) {
            FirstCyclingSeason.victories(page, table);
        } else if (grid.has(ResultField.RANK) && (grid.has(ResultField.RIDER) || grid.has(ResultField.TEAM))) {
            result(page, table);
        } else if (table.year().isPresent()) {
            FirstCyclingHistory.year(page, table);
        }
    }

    private static void result(Page page, FirstCyclingTable table) {
        Classification classification =
                table.grid().has(ResultField.RIDER) ? table.classification() : Classification.TEAM;
        EditionFacts facts = table.facts();
        Optional<String> stage = table.stage();
        page.add(
                facts,
                classification,
                stage,
                new ResultTable(page, table.grid(), classification, TimeColumn.BareTimes.ARE_TIMES).lines());
    }
}
