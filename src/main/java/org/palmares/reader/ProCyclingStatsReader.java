package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.ResultLine;

/**
 * Saved pages of procyclingstats.com: a result with the classifications behind its tabs, a team time trial, a race's
 * overview with its stage winners, a rider's results. Startlists and editions without results are refused.
 */
public final class ProCyclingStatsReader implements ResultReader {

    private static final String DAY_LIST = "points or times of one day only: no classification of the race";

    @Override
    public String format() {
        return "procyclingstats";
    }

    @Override
    public String sourceTitle() {
        return "ProCyclingStats";
    }

    @Override
    public String sourceKind() {
        return "results-site";
    }

    @Override
    public boolean recognises(Document document) {
        return HtmlPages.isHtml(document) && document.text().contains("procyclingstats");
    }

    @Override
    public Reading read(Document document) {
        org.jsoup.nodes.Document html = HtmlPages.parse(document);
        if (html.title().startsWith("Startlist") || html.select("h2").eachText().contains("Startlist")) {
            throw new UnknownLayoutException(
                    document.name() + ": a startlist, not a result. Save the race's result page instead");
        }
        Page page = new Page(document.name());
        ProCyclingStatsEdition edition = edition(html);
        HtmlTables tables = new HtmlTables();
        for (Element table : html.select("table.results, ul.ttt-results, table.basic")) {
            Optional<Classification> tab = tab(html, table, edition);
            if (table.tagName().equals("ul")) {
                new TeamTimeTrial(page, table, edition).read();
            } else if (table.hasClass("basic")) {
                ProCyclingStatsLists.read(page, tables.grid(table), html, edition);
            } else if (table.closest(".today") != null || tab.isEmpty()) {
                page.rejectAll(tables.grid(table), DAY_LIST);
            } else {
                add(page, tables.grid(table), tab.get(), edition);
            }
        }
        if (page.isEmpty()) {
            throw new UnknownLayoutException(document.name()
                    + ": no results on the page. Looked for a table \"results\", a list \"ttt-results\" or a table with"
                    + " [Date, Result, Race]; found "
                    + html.select("table").size() + " tables. The edition was not ridden, or the page is another one");
        }
        return page.reading();
    }

    static void add(Page page, Grid grid, Classification classification, ProCyclingStatsEdition edition) {
        List<ResultLine> lines = new ResultTable(page, grid, classification, TimeColumn.BareTimes.ARE_GAPS).lines();
        EditionFacts facts = edition.facts(classification);
        page.add(facts, classification, edition.stage(classification), lines);
    }

    private static ProCyclingStatsEdition edition(Element html) {
        Element title = html.selectFirst(".page-title h1, h1");
        Element line = html.selectFirst(".title-line2");
        List<String> information = new ArrayList<>();
        html.select("li").stream()
                .map(Element::text)
                .filter(text -> text.startsWith("Date:"))
                .forEach(information::add);
        return ProCyclingStatsEdition.of(
                        title == null ? "" : title.text(),
                        line == null ? "" : line.text(),
                        String.join("\n", information))
                .keyed(html.select("[href], meta[property=og:url]").stream()
                        .map(link -> link.attr("href") + link.attr("content")));
    }

    /** The list that the table's tab announces; a page without tabs has one list, the race's own. */
    private static Optional<Classification> tab(Element html, Element table, ProCyclingStatsEdition edition) {
        Element pane = table.closest(".resTab");
        String id = pane == null ? "" : pane.attr("data-id");
        for (Element tab : html.select(".resultTabs a[data-id]")) {
            if (tab.attr("data-id").equals(id)) {
                return ProCyclingStatsEdition.tab(tab.text());
            }
        }
        return Optional.of(edition.day().isPresent() ? Classification.STAGE : Classification.GENERAL);
    }
}
