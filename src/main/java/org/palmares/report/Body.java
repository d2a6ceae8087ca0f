package org.palmares.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A report's Markdown under its head, with the blocks that palmares answers. */
final class Body {
    /** What a report's Markdown has beyond CommonMark. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    private final String file;
    private final SourceLines source;
    private final Node document;
    private final List<ReportBlock> blocks = new ArrayList<>();
    private final IdentityHashMap<Node, ReportBlock> blockOf = new IdentityHashMap<>();

    private Body(String file, SourceLines source, Node document) {
        this.file = file;
        this.source = source;
        this.document = document;
    }

    static Body of(String file, SourceLines source) {
        Node document = Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(String.join("\n", source.texts()));
        Body body = new Body(file, source, document);
        document.accept(body.new BlockFinder());
        return body;
    }

    Node document() {
        return document;
    }

    /** In the order of the file. */
    List<ReportBlock> blocks() {
        return blocks;
    }

    Optional<ReportBlock> block(Node node) {
        return Optional.ofNullable(blockOf.get(node));
    }

    /** A node's own words, the values in it filled in. */
    String fill(Node node, InlineValues values) {
        if (node instanceof Text text) {
            return guarded(line(node), () -> values.fill(text.getLiteral()));
        }
        return node instanceof Code code ? code.getLiteral() : " ";
    }

    /** Runs a step for the block or words at a line, whose errors then say where they are. */
    <T> T guarded(int line, java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (ReportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ReportException(file, line, e.getMessage(), e);
        }
    }

    private int line(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return source.number(each.getSourceSpans().get(0).getLineIndex());
            }
        }
        return source.number(0);
    }

    private final class BlockFinder extends AbstractVisitor {
        @Override
        public void visit(FencedCodeBlock fence) {
            String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
            String kind = info.split("\\s", 2)[0];
            String options = info.substring(kind.length());
            int line = line(fence);
            switch (kind) {
                case "sql" -> add(fence, guarded(line, () -> ReportBlock.Sql.of(line, options, body(fence))));
                case "chart" -> add(fence, guarded(line, () -> ReportBlock.Chart.of(line, options, body(fence))));
                case "question" -> add(fence, guarded(line, () -> ReportBlock.Asked.of(line, options, body(fence))));
                case "statistics" ->
                    add(fence, guarded(line, () -> ReportBlock.Statistics.of(line, options, body(fence))));
                default -> {
                    // A block of another language is text to show.
                }
            }
        }

        @Override
        public void visit(Image image) {
            throw new ReportException(
                    file,
                    line(image),
                    "the image " + image.getDestination()
                            + " is not in the report; a page is one file: draw it in a chart block, or link to it");
        }

        private void add(FencedCodeBlock fence, ReportBlock block) {
            blocks.add(block);
            blockOf.put(fence, block);
        }

        private static String body(FencedCodeBlock fence) {
            if (fence.getClosingFenceLength() == null) {
                throw new IllegalArgumentException("the block is not closed by a line of ```");
            }
            return fence.getLiteral();
        }
    }
}
