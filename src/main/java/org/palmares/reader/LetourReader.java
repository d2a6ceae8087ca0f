package org.palmares.reader;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;

/**
 * Ranking tables of letour.fr and letourfemmes.fr. The classification and the stage are those selected in the page's
 * own menu; after the last stage the general ones are the whole race's.
 */
public final class LetourReader implements ResultReader {

    private static final Pattern HEADLINE = Pattern.compile("(Tour de France.*?) (\\d{4})");

    @Override
    public String format() {
        return "letour";
    }

    @Override
    public String sourceTitle() {
        return "letour.fr";
    }

    @Override
    public String sourceKind() {
        return "organiser";
    }

    @Override
    public boolean recognises(Document document) {
        return HtmlPages.isHtml(document) && document.text().contains("rankingTable");
    }

    @Override
    public Reading read(Document document) {
        org.jsoup.nodes.Document html = HtmlPages.parse(document);
        Page page = new Page(document.name());
        HtmlTables tables = new HtmlTables();
        for (Element table : html.select("table.rankingTable")) {
            Grid grid = tables.grid(table);
            if (!grid.rows().isEmpty()) {
                read(document, html, page, grid);
            }
        }
        if (page.isEmpty()) {
            throw new UnknownLayoutException(document.name()
                    + ": looked for a table \"rankingTable\" with rows, found none with any. The page is a frame that"
                    + " loads its ranking later; save the ranking itself");
        }
        return page.reading();
    }

    private static void read(Document document, Element html, Page page, Grid grid) {
        String type = html.select("select[name=type] option[selected]").attr("value");
        Element stage = html.selectFirst("select[name=stage] option[selected]");
        boolean captions = grid.rows().stream()
                .anyMatch(row ->
                        row.cells().stream().filter(c -> !c.text().isBlank()).count() == 1);
        Optional<String> number = Optional.ofNullable(stage).map(option -> option.attr("value"));
        boolean last = stage != null && stage.nextElementSibling() == null;
        switch (type) {
            case "ite" -> add(page, html, grid, Classification.STAGE, number);
            case "itg" -> add(page, html, grid, Classification.GENERAL, last ? Optional.empty() : number);
            case "ipg" -> add(page, html, grid, Classification.POINTS, last ? Optional.empty() : number);
            case "img" -> add(page, html, grid, Classification.MOUNTAINS, last ? Optional.empty() : number);
            case "ijg" -> add(page, html, grid, Classification.YOUTH, last ? Optional.empty() : number);
            case "etg" -> add(page, html, grid, Classification.TEAM, last ? Optional.empty() : number);
            case "ipe", "ime", "ije", "ete", "ice", "icg" ->
                page.rejectAll(
                        grid,
                        "the ranking \"" + type + "\" is a single day's or the combativity prize"
                                + (captions ? ", one list per sprint" : "") + ": no classification of the race");
            default ->
                throw new UnknownLayoutException(document.name()
                        + ": looked for the ranking selected in the page's menu (itg, ite, ipg, img, ijg, etg), found \""
                        + type + "\"");
        }
    }

    private static void add(Page page, Element html, Grid grid, Classification classification, Optional<String> stage) {
        EditionFacts facts = EditionFacts.of(Optional.empty(), OptionalInt.empty());
        for (Element heading : html.select("h3")) {
            Matcher matcher = HEADLINE.matcher(heading.text().strip());
            if (matcher.matches()) {
                facts = EditionFacts.of(
                        Optional.of(matcher.group(1)), OptionalInt.of(Integer.parseInt(matcher.group(2))));
                break;
            }
        }
        page.add(
                facts,
                classification,
                stage,
                new ResultTable(page, grid, classification, TimeColumn.BareTimes.ARE_TIMES).lines());
    }
}
