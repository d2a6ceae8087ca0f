package org.palmares.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palmares.analysis.Inference;
import org.palmares.ask.QuestionAnswer;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartSize;
import org.palmares.chart.ChartText;
import org.palmares.chart.PageFigures;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Answers as figures of a page, each with its count, what was left out, and its query to unfold. */
final class Figures {
    private static final int ROWS_OF_A_CHART = 200;
    private static final String IN_A_TABLE = "#query-";

    private final Answers answers;
    private final InlineValues values;
    private final Map<String, Object> parameters;
    private final String source;
    private final Links links;
    private final Set<String> labels = new HashSet<>();
    private final PageFigures drawn;
    private final List<Evidence> evidence = new ArrayList<>();
    private int charts;

    /**
     * @param source of a chart that names none
     * @param drawn learns what the page's figures share
     */
    Figures(
            Answers answers,
            InlineValues values,
            Map<String, Object> parameters,
            String source,
            Links links,
            PageFigures drawn) {
        this.answers = answers;
        this.values = values;
        this.parameters = parameters;
        this.source = source;
        this.links = links;
        this.drawn = drawn;
    }

    /** What the figures so far were made from, in their order. */
    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** Empty for a block that is to show nothing. */
    String table(ReportBlock.Sql block) {
        return switch (block.show()) {
            case NOTHING -> "";
            case TABLE -> {
                Answers.Answer answer = answers.at(block.line());
                String caption = values.fill(block.caption());
                evidence.add(new Evidence(
                        caption, answer.sql(), true, bound(answer.sql()), answer.table(), Optional.empty()));
                yield "<figure class=\"answer\"" + id(block.name()) + ">\n"
                        + htmlTable(answer.table(), caption, look(block))
                        + "<figcaption>"
                        + Html.escape(
                                counted(answer.table().rowCount(), block.rows()) + emptyInEveryRow(answer.table()))
                        + query(answer.sql(), "") + "</figcaption>\n</figure>";
            }
        };
    }

    private TableLook look(ReportBlock.Sql block) {
        Set<String> left =
                new LinkedHashSet<>(emptyColumns(answers.at(block.line()).table()));
        return new TableLook(block.rows(), block.formats(), block.linked(), left, links);
    }

    /** Columns that say nothing in any row; all are kept of a table that has nothing else. */
    private static List<String> emptyColumns(Table table) {
        List<String> empty = table.columns().stream()
                .filter(column -> column.countMissing() == column.size())
                .map(Column::name)
                .toList();
        return empty.size() == table.columnCount() ? List.of() : empty;
    }

    private static String emptyInEveryRow(Table table) {
        List<String> empty = emptyColumns(table).stream()
                .filter(name -> !name.endsWith(TableLook.ID))
                .map(Cells::header)
                .toList();
        return table.isEmpty() || empty.isEmpty() ? "" : " Empty in every row: " + String.join("; ", empty) + ".";
    }

    String chart(ReportBlock.Chart block) {
        Answers.Answer answer = block.query().map(answers::named).orElseGet(() -> answers.at(block.line()));
        ChartText text = new ChartText(
                option(block, "title"),
                option(block, "subtitle"),
                block.options().find("source").map(values::fill).orElse(source),
                option(block, "x"),
                option(block, "y"));
        Chart chart = block.kind().draw(answer.table(), text, block.axes());
        evidence.add(new Evidence(
                text.title(), answer.sql(), isSql(block), bound(answer.sql()), answer.table(), Optional.of(chart)));
        String numbers = block.options()
                .find("numbers")
                .map(this::elsewhere)
                .orElseGet(
                        () -> htmlTable(answer.table(), "The numbers of the figure", TableLook.plain(ROWS_OF_A_CHART)));
        String leftOut = option(block, "left-out");
        return drawn(
                chart,
                id(block.name()),
                leftOut.isEmpty() ? "" : "Left out: " + sentence(leftOut),
                query(answer.sql(), restsOn(chart, text) + numbers));
    }

    /** Where a table of the page has a figure's numbers already. */
    private String elsewhere(String table) {
        answers.named(table);
        return "<p>The numbers stand in <a href=\"" + IN_A_TABLE + Html.escape(table)
                + "\">a table of this page</a>.</p>\n";
    }

    /** A chart may show what another block asked, which need not be a query. */
    private boolean isSql(ReportBlock.Chart block) {
        return block.query().map(name -> answers.named(name).isSql()).orElse(true);
    }

    private String drawn(Chart chart, String id, String caption, String query) {
        charts++;
        return "<figure class=\"chart\"" + id + ">\n"
                + "<div class=\"wide\">\n" + chart.svg(ChartSize.PAGE, "figure-" + charts + "-wide-", drawn)
                + "</div>\n"
                + "<div class=\"narrow\">\n" + chart.svg(ChartSize.PHONE, "figure-" + charts + "-narrow-", drawn)
                + "</div>\n<figcaption>" + Html.escape(caption) + query + "</figcaption>\n</figure>";
    }

    /** The answer as a table, as the question's own figure, or as both; what it rests on stands under the last. */
    String question(ReportBlock.Asked block) {
        QuestionAnswer answer = answers.asked(block.line());
        String caption = block.caption().isEmpty() ? answer.question().question() : values.fill(block.caption());
        boolean isChart = block.forms().contains(ReportBlock.Asked.Form.CHART);
        boolean isTable = block.forms().contains(ReportBlock.Asked.Form.TABLE);
        return (isChart ? askedChart(block, answer, caption) : "")
                + (isTable ? askedTable(block, answer, caption) : "");
    }

    private String askedChart(ReportBlock.Asked block, QuestionAnswer answer, String caption) {
        ChartText text = ChartText.titled(caption).withSource(source);
        Chart chart = answer.chart(text)
                .orElseThrow(() -> new IllegalArgumentException("the question "
                        + answer.question().name() + " has no chart of its own; leave show= out for its table"));
        evidence.add(evidence(block, answer, caption, Optional.of(chart)));
        String asked = "palmares ask " + block.call();
        if (block.forms().size() > 1) {
            return drawn(chart, "", "", query(asked, restsOn(chart, text)));
        }
        String numbers = htmlTable(
                answer.table(), "The numbers of the figure", TableLook.of(answer, ROWS_OF_A_CHART, Links.NONE));
        return drawn(chart, id(block.name()), answer.sentence(), query(asked, restsOn(chart, text) + numbers));
    }

    /** Under its chart a table is what the chart was drawn from, and needs neither title nor question once more. */
    private String askedTable(ReportBlock.Asked block, QuestionAnswer answer, String caption) {
        evidence.add(evidence(block, answer, caption, Optional.empty()));
        boolean standsAlone = block.forms().size() == 1;
        TableLook look = TableLook.of(answer, block.rows(), links);
        return "<figure class=\"answer\"" + id(block.name()) + ">\n"
                + HtmlTable.of(answer.table(), standsAlone ? caption : "", freeLabel(caption), look)
                + "<figcaption>"
                + Html.escape(
                        counted(answer.table().rowCount(), block.rows()) + inEveryRow(answer) + " " + answer.sentence())
                + (standsAlone ? query("palmares ask " + block.call(), "") : "")
                + "</figcaption>\n</figure>";
    }

    private Evidence evidence(ReportBlock.Asked block, QuestionAnswer answer, String caption, Optional<Chart> chart) {
        return new Evidence(caption, "ask " + block.call(), false, bound(block.call()), answer.table(), chart);
    }

    private static String inEveryRow(QuestionAnswer answer) {
        return answer.inEveryRow().isEmpty() ? "" : " In every row: " + String.join(", ", answer.inEveryRow()) + ".";
    }

    private static String counted(int rows, int shown) {
        String count = rows == 0 ? "No rows." : rows == 1 ? "1 row." : rows + " rows.";
        return count + (rows > shown ? " The first " + shown + " are shown." : "");
    }

    /** The words of the picture once more, for those who copy or hear them. */
    private static String restsOn(Chart chart, ChartText text) {
        String from = text.source().isEmpty() ? "" : " Source: " + sentence(text.source());
        String remark = chart.remark().isEmpty() ? "" : " " + chart.remark();
        return "<p>" + Html.escape(sentence(chart.count()) + from + remark) + "</p>\n";
    }

    /** First the finding, then its numbers, then what they rest on. */
    String statistics(ReportBlock.Statistics block) {
        Inference found = answers.found(block.line());
        evidence.add(new Evidence(
                found.finding(), block.call(), false, bound(block.call()), found.table(), Optional.empty()));
        StringBuilder html = new StringBuilder("<figure class=\"answer\"" + id(block.name()) + ">\n<p><strong>"
                + Html.escape(found.finding()) + "</strong></p>\n");
        if (!found.measures().isEmpty()) {
            html.append(htmlTable(found.readable(), "", TableLook.plain(Integer.MAX_VALUE)));
        }
        return html.append("<figcaption>")
                .append(Html.escape(String.join(" ", found.remarks())))
                .append(query("palmares " + block.call(), ""))
                .append("</figcaption>\n</figure>")
                .toString();
    }

    private String htmlTable(Table table, String caption, TableLook look) {
        return HtmlTable.of(table, caption, freeLabel(caption.isEmpty() ? "Table" : caption), look);
    }

    /** A table is found by its label among a page's landmarks, so that no two may have the same. */
    private String freeLabel(String words) {
        String label = words;
        for (int n = 2; !labels.add(label); n++) {
            label = words + " (" + n + ")";
        }
        return label;
    }

    private String option(ReportBlock.Chart block, String key) {
        return values.fill(block.options().get(key));
    }

    private String query(String sql, String numbers) {
        String with = bound(sql);
        return "\n<details><summary>" + summary(numbers)
                + "</summary>\n<pre tabindex=\"0\"><code>"
                + Html.escape(sql) + "</code></pre>\n"
                + (with.isEmpty() ? "" : "<p>with " + Html.escape(with) + "</p>\n")
                + numbers + "</details>\n";
    }

    private static String summary(String under) {
        return under.isEmpty()
                ? "Query"
                : under.contains("<table") || under.contains(IN_A_TABLE)
                        ? "Query, numbers and source"
                        : "Query and source";
    }

    /** The parameters that a query names, with their values. */
    private String bound(String sql) {
        List<String> bound = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (Pattern.compile("\\$" + Pattern.quote(name) + "\\b")
                    .matcher(sql)
                    .find()) {
                bound.add("$" + name + " = " + Cells.parameter(value));
            }
        });
        return String.join(", ", bound);
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private static String id(Optional<String> name) {
        return name.map(each -> " id=\"query-" + Html.escape(each) + "\"").orElse("");
    }
}
