package org.palmares.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** The headings of a report: their ids, the page's title and the table of contents. */
final class Headings extends AbstractVisitor implements AttributeProvider {
    private static final int FEWEST_FOR_CONTENTS = 4;

    private record Entry(int level, String text, String id) {}

    private final Report.Filler filler;
    private final List<Entry> entries = new ArrayList<>();
    private final IdentityHashMap<Node, Entry> byNode = new IdentityHashMap<>();
    private final Set<String> ids = new HashSet<>();

    Headings(Report.Filler filler) {
        this.filler = filler;
    }

    @Override
    public void visit(Heading heading) {
        StringBuilder text = new StringBuilder();
        append(heading, text);
        String words = text.toString().strip();
        Entry entry = new Entry(heading.getLevel(), words, freeId(words));
        entries.add(entry);
        byNode.put(heading, entry);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (byNode.containsKey(node)) {
            attributes.put("id", byNode.get(node).id());
        }
    }

    /** The text of the first heading of level 1. */
    Optional<String> title() {
        return entries.stream()
                .filter(each -> each.level() == 1)
                .map(Entry::text)
                .findFirst();
    }

    /** Links to the headings of level 2 and 3; empty where there are three or fewer. */
    String contents() {
        List<Entry> listed = entries.stream()
                .filter(each -> each.level() == 2 || each.level() == 3)
                .toList();
        if (listed.size() < FEWEST_FOR_CONTENTS) {
            return "";
        }
        StringBuilder html = new StringBuilder("<nav aria-label=\"Contents\">\n<ul>\n");
        listed.forEach(each -> html.append("<li class=\"level-" + each.level() + "\"><a href=\"#" + each.id() + "\">")
                .append(Html.escape(each.text()))
                .append("</a></li>\n"));
        return html.append("</ul>\n</nav>\n").toString();
    }

    private void append(Node parent, StringBuilder text) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getFirstChild() == null) {
                text.append(filler.text(child));
            } else {
                append(child, text);
            }
        }
    }

    private String freeId(String words) {
        String slug = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        // "page-" keeps headings and the ids that palmares gives to queries and figures apart.
        String id = "page-" + slug;
        for (int n = 2; !ids.add(id); n++) {
            id = "page-" + slug + "-" + n;
        }
        return id;
    }
}
