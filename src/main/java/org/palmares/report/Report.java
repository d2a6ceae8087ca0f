package org.palmares.report;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.palmares.chart.PageFigures;
import org.palmares.contract.Parameter;

/**
 * A report as written: Markdown, with parameters at its top and fenced blocks that palmares answers.
 *
 * <ul>
 *   <li><code>```sql name=margins title="…" show=table|nothing rows=100</code> runs the query in the block and shows a
 *       table.
 *   <li><code>```chart kind=gap-histogram title="…" query=margins</code> draws that block's answer, or, without {@code
 *       query}, the one of the query in the block. Further options: {@code name, subtitle, source, x, y, left-out}.
 *   <li><code>```statistics name=back</code> asks what stands in the block as after {@code palmares}, such as {@code
 *       repeat-winners $race --test}, and shows the finding and its numbers.
 *   <li><code>```question name=podiums show=table|chart|both|nothing</code> asks the stored question that stands in the block as
 *       after {@code palmares ask}, such as {@code most-podiums $race --to 2018}.
 *   <li><code>{{ margins.median }}</code> in prose, a heading or an option is the value in the first row of an answer;
 *       a {@link ValueFormat} may follow; <code>{{ $race }}</code> is a parameter.
 *   <li><code>[^taken]</code> is a footnote, whose words stand anywhere behind <code>[^taken]:</code>.
 *   <li><code>{{#if margins.n >= 5}} … {{else}} … {{/if}}</code> keeps what is true; see {@link Condition}. The queries of all
 *       blocks run, whatever is kept.
 * </ul>
 *
 * <p>Raw HTML in a report is shown as text, images are refused: a page is one file and holds what palmares drew.
 */
public final class Report {
    private static final Pattern LINE_OF_QUERY = Pattern.compile("(?m)^LINE (?<number>\\d{1,6}):");

    private final String file;
    private final FrontMatter head;
    private final SourceLines source;
    private final List<ReportBlock> blocks;

    private Report(String file, FrontMatter head, SourceLines source, List<ReportBlock> blocks) {
        this.file = file;
        this.head = head;
        this.source = source;
        this.blocks = blocks;
    }

    /**
     * Reads a report.
     *
     * @param file its name, for messages and the foot of the page
     * @param text its content
     * @throws ReportException when a parameter or a block is not well formed
     */
    public static Report parse(String file, String text) {
        List<String> lines = text.replace("\ufeff", "").lines().toList();
        FrontMatter head = FrontMatter.of(file, lines);
        SourceLines source = SourceLines.after(lines, head.lines());
        return new Report(file, head, source, Body.of(file, source).blocks());
    }

    /** The parameters it declares, in its order. */
    public List<Parameter> parameters() {
        return head.parameters();
    }

    /**
     * A report as it was made for its parameters.
     *
     * @param name what its file is to be called, without an ending: letters, figures and dashes
     * @param title as its window shows it
     * @param html a whole document; the same answers give the same text
     * @param evidence what its figures and tables were made from, in their order
     */
    public record Made(String name, String title, String html, List<Evidence> evidence) {}

    /** The page alone, as {@link #make}. */
    public String html(Queries queries, Map<String, String> given, Colophon colophon) {
        return make(queries, given, colophon, Links.NONE).html();
    }

    /**
     * Runs the queries and gives the page.
     *
     * @param queries where they are answered
     * @param given texts for parameters, by name; the others take their default
     * @param colophon what the foot of the page says of its making
     * @param links the pages that this one can link to
     * @throws ReportException naming file, line and block when a query fails, a frame can't be drawn, or a name that is
     *     quoted is not there
     */
    public Made make(Queries queries, Map<String, String> given, Colophon colophon, Links links) {
        Map<String, Object> parameters = head.values(file, given);
        Answers answers = answer(queries, parameters);
        InlineValues values = new InlineValues(answers, parameters);
        Body body = Body.of(file, ConditionalText.resolve(file, source, values));
        Headings headings = new Headings(node -> body.fill(node, values));
        body.document().accept(headings);
        String stated = head.settings().getOrDefault("source", "palmares archive: " + colophon.archive());
        PageFigures drawn = new PageFigures();
        Figures figures = new Figures(answers, values, parameters, stated, links, drawn);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new SafeLinks(links))
                .extensions(Body.EXTENSIONS)
                .attributeProviderFactory(context -> headings)
                .nodeRendererFactory(context -> new AnswerRenderer(context, body, values, figures))
                .build();
        String title = head.settings().containsKey("title")
                ? filled(values, head.settings().get("title"))
                : headings.title().orElse(file);
        String description = filled(values, head.settings().getOrDefault("description", ""));
        HtmlPage page = new HtmlPage(
                file, title, description, head.settings().getOrDefault("lang", "en"), headings, parameters, colophon);
        String main = renderer.render(body.document());
        return new Made(pageName(values), title, page.html(main, drawn.css()), figures.evidence());
    }

    private Answers answer(Queries queries, Map<String, Object> parameters) {
        Answers answers = new Answers();
        for (ReportBlock block : blocks) {
            try {
                block.ask(queries, parameters, answers);
            } catch (RuntimeException e) {
                String name = block.word()
                        + block.name().map(each -> " '" + each + "'").orElse("");
                throw new ReportException(
                        file,
                        block.line() + lineOfTheQuery(e.getMessage()),
                        name + ": " + e.getMessage() + "\n" + block.asks().orElse(""),
                        e);
            }
        }
        return answers;
    }

    /** DuckDB counts from 1 from the line under the fence; 0 where it names none. */
    private static int lineOfTheQuery(String message) {
        Matcher line = LINE_OF_QUERY.matcher(String.valueOf(message));
        return line.find() ? Integer.parseInt(line.group("number")) : 0;
    }

    private String pageName(InlineValues values) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        String name = filled(values, head.settings().getOrDefault("page", stem)).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return name.startsWith(".") ? "page" + name : name;
    }

    private String filled(InlineValues values, String text) {
        try {
            return values.fill(text);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file, 1, e.getMessage(), e);
        }
    }

    /** Fills a text node; a plain function type would lose what it is for. */
    interface Filler {
        String text(Node node);
    }
}
