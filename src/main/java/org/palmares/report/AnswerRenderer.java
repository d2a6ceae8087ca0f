package org.palmares.report;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.palmares.format.InertText;

/** Puts answers where the report has blocks, and values where its prose has braces. */
final class AnswerRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final Body body;
    private final InlineValues values;
    private final Figures figures;

    AnswerRenderer(HtmlNodeRendererContext context, Body body, InlineValues values, Figures figures) {
        this.context = context;
        this.body = body;
        this.values = values;
        this.figures = figures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, Text.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FencedCodeBlock fence) {
            Optional<ReportBlock> block = body.block(node);
            context.getWriter().line();
            context.getWriter()
                    .raw(
                            block.isEmpty()
                                    ? "<pre tabindex=\"0\"><code>" + Html.escape(fence.getLiteral()) + "</code></pre>"
                                    : answer(block.get()));
            context.getWriter().line();
        } else {
            context.getWriter().text(InertText.ofLines(body.fill(node, values)));
        }
    }

    private String answer(ReportBlock block) {
        return body.guarded(block.line(), () -> block.answer(figures));
    }
}
