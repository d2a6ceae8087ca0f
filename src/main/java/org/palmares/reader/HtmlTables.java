package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.palmares.model.SourceKey;

/** Turns the tables of one page into {@link Grid}s. Rows are numbered through the page, so that each can be found. */
final class HtmlTables {

    private static final Pattern FLAG = Pattern.compile("(?:flag-{0,2})?([a-z]{2,3})");
    private int rowsRead;

    /** The table with its heading row, or a grid without headings when it has none. */
    Grid grid(Element table) {
        List<String> headings = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (Element tr : rows(table)) {
            List<Element> cells = tr.children().stream()
                    .filter(child ->
                            child.tagName().equals("td") || child.tagName().equals("th"))
                    .toList();
            boolean heading = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.tagName().equals("th"));
            if (heading && headings.isEmpty() && rows.isEmpty()) {
                cells.forEach(cell -> spread(cell, headings));
            } else if (!cells.isEmpty()) {
                rows.add(row(tr, cells));
            }
        }
        return new Grid(headings, rows);
    }

    /** The table's own rows, not those of tables inside its cells; parsed HTML has them in sections. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element section : table.children()) {
            if (section.tagName().equals("tr")) {
                rows.add(section);
            } else {
                section.children().stream()
                        .filter(child -> child.tagName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static void spread(Element cell, List<String> headings) {
        headings.add(cell.text());
        for (int i = 1; i < span(cell); i++) {
            headings.add("");
        }
    }

    private Grid.Row row(Element tr, List<Element> elements) {
        List<Cell> cells = new ArrayList<>();
        for (Element element : elements) {
            cells.add(cell(element));
            for (int i = 1; i < span(element); i++) {
                cells.add(Cell.EMPTY);
            }
        }
        Element bib = tr.selectFirst("[data-bib]");
        rowsRead++;
        return new Grid.Row(
                rowsRead,
                tr.text(),
                cells,
                Optional.ofNullable(bib).map(e -> e.attr("data-bib").replace("#", "")));
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    static Cell cell(Element element) {
        Element name = element.selectFirst("a[href*=rider.php], a[href*=rider/], a[href*=team.php], a[href*=team/]");
        String text = name == null || name.text().isBlank() ? visible(element) : name.text();
        Element struck = element.selectFirst("s, del, strike");
        Element hidden = element.selectFirst(".hide");
        return new Cell(
                text.replace('\u00a0', ' ').strip(),
                hidden == null ? "" : hidden.text().strip(),
                nation(element),
                struck == null ? Cell.Ink.PLAIN : Cell.Ink.STRUCK,
                key(element));
    }

    private static Optional<SourceKey> key(Element element) {
        for (Element link : element.select("a[href]")) {
            Optional<SourceKey> key = KeyAddress.rider(link.attr("href")).or(() -> KeyAddress.race(link.attr("href")));
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    private static String visible(Element element) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element child) {
                    if (child.hasClass("hide") || child.hasClass("showIfMobile")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    text.append(child.isBlock() || child.tagName().equals("br") ? " " : "");
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String fileName(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
    }

    private static Optional<String> nation(Element element) {
        Element flag = element.selectFirst(".flag, img[src*=/flag/]");
        if (flag == null) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>(flag.classNames());
        codes.add(flag.attr("title").toLowerCase(Locale.ROOT));
        codes.add(flag.attr("data-class"));
        codes.add(fileName(flag.attr("src")).toLowerCase(Locale.ROOT));
        for (String code : codes) {
            Matcher matcher = FLAG.matcher(code);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
