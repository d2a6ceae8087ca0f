package org.palmares.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page once more as Markdown: what it says, its tables, and of each figure its words and numbers; queries as code. */
final class MarkdownPage {
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]<>|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\p{Alnum}+;)");
    private static final Pattern BEGINS_A_BLOCK = Pattern.compile("^(\\d*+)([-+#=.)])");

    private final StringBuilder text = new StringBuilder();

    private MarkdownPage() {}

    static String of(String html) {
        MarkdownPage page = new MarkdownPage();
        var document = Jsoup.parse(html);
        page.blocks(document.selectFirst("main"));
        page.text.append("---\n\n");
        page.blocks(document.selectFirst("footer"));
        return page.text.toString().stripTrailing() + "\n";
    }

    private void blocks(Element parent) {
        for (Element element : parent.children()) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    block("#".repeat(element.normalName().charAt(1) - '0') + " " + words(element));
                case "p" -> block(paragraph(element));
                case "ul", "ol" -> list(element);
                case "blockquote" ->
                    block(element.children().stream()
                            .map(each -> "> " + words(each))
                            .collect(Collectors.joining("\n>\n")));
                case "pre" -> code("", element.wholeText());
                case "table" -> table(element);
                case "figure" -> figure(element);
                case "section" -> footnotes(element);
                case "hr" -> block("---");
                default -> {
                    // The list of contents, which a reader of Markdown makes himself.
                }
            }
        }
    }

    private void list(Element list) {
        String mark = list.normalName().equals("ol") ? "1. " : "- ";
        block(list.children().stream().map(item -> mark + words(item)).collect(Collectors.joining("\n")));
    }

    private void footnotes(Element section) {
        for (Element note : section.select("> ol > li")) {
            note.select("a[data-footnote-backref]").remove();
            block("[^" + noteName(note.id()) + "]: " + words(note));
        }
    }

    /** Names of footnotes are ids of the page. */
    private static String noteName(String id) {
        return id.replaceFirst("^#?fn-", "");
    }

    private void figure(Element figure) {
        Element drawing = figure.selectFirst("svg");
        if (drawing != null) {
            block("**" + escaped(drawing.select("> title").text()) + "**");
            block(escaped(drawing.select("> desc").text()));
        }
        figure.select("> p:not(.caption)").forEach(each -> block(paragraph(each)));
        figure.select("> .table > table").forEach(this::table);
        Element caption = figure.selectFirst("figcaption");
        block(escaped(caption.ownText().strip()));
        caption.select("details table").forEach(this::table);
        caption.select("details > p:not(.caption)").forEach(each -> block(paragraph(each)));
        caption.select("details > pre")
                .forEach(each -> code(each.text().startsWith("palmares ") ? "" : "sql", each.wholeText()));
    }

    private void table(Element table) {
        Element above = table.parent().previousElementSibling();
        if (above != null && above.hasClass("caption")) {
            block("**" + words(above) + "**");
        }
        List<Element> headings = table.select("thead th");
        StringBuilder rows = new StringBuilder(row(headings));
        rows.append(headings.stream()
                .map(each -> each.hasClass("number") ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        table.select("tbody tr").forEach(each -> rows.append(row(each.children())));
        block(rows.toString().stripTrailing());
    }

    private static String row(List<Element> cells) {
        return cells.stream().map(MarkdownPage::words).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private void code(String language, String code) {
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        block(fence + language + "\n" + code.stripTrailing() + "\n" + fence);
    }

    private static int longestRun(String code) {
        return Pattern.compile("`+")
                .matcher(code)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }

    private void block(String words) {
        if (!words.isBlank()) {
            text.append(words).append("\n\n");
        }
    }

    /** What at its beginning would make a list or a heading is escaped. */
    private static String paragraph(Element element) {
        return BEGINS_A_BLOCK.matcher(words(element)).replaceFirst("$1\\\\$2");
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node node : element.childNodes()) {
            words.append(inline(node));
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode letters) {
            return escaped(letters.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "strong" -> "**" + words(element) + "**";
            case "em" -> "*" + words(element) + "*";
            case "code" -> "`" + element.text() + "`";
            case "sup" ->
                element.hasClass("footnote-ref")
                        ? "[^" + noteName(element.selectFirst("a").attr("href")) + "]"
                        : inlineOf(element);
            case "a" ->
                element.attr("href").startsWith("#")
                        ? words(element)
                        : "[" + words(element) + "]("
                                + element.attr("href").replace(" ", "%20").replace(")", "%29") + ")";
            default -> inlineOf(element);
        };
    }

    private static String inlineOf(Element element) {
        return element.childNodes().stream().map(MarkdownPage::inline).collect(Collectors.joining());
    }

    private static String escaped(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }
}
