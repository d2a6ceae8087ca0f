package org.palmares.reader;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Parses a saved page, after refusing those that hold an error instead of results or end too early. */
final class HtmlPages {

    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype html|html|body|table|div)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile(
            "just a moment.*|attention required.*|access denied|\\b(?:403|404|429|500|502|503)\\b.*|not found|forbidden"
                    + "|page not found|too many requests|service unavailable|bad gateway",
            Pattern.CASE_INSENSITIVE);

    /** Saved pages of results are nested some 30 deep. */
    static final int DEPTH_LIMIT = 200;

    private HtmlPages() {}

    static boolean isHtml(Document document) {
        return MARKUP.matcher(document.text()).find();
    }

    /** @throws UnknownLayoutException for an error page and for a page that is cut off */
    static org.jsoup.nodes.Document parse(Document document) {
        org.jsoup.nodes.Document html = Jsoup.parse(document.text());
        refuseDepth(document.name(), html);
        refuseError(document.name(), html);
        String text = document.text().toLowerCase(Locale.ROOT);
        for (String tag : new String[] {"html", "table"}) {
            int open = text.lastIndexOf("<" + tag);
            if (open >= 0 && text.indexOf("</" + tag, open) < 0) {
                throw new UnknownLayoutException(document.name() + ": the page is cut off: <" + tag
                        + "> is opened and never closed. Save the page again");
            }
        }
        return html;
    }

    /** What is asked of a cell is asked of all that it holds: tables within tables would be read as often as they are deep. */
    private static void refuseDepth(String name, org.jsoup.nodes.Document html) {
        AtomicInteger deepest = new AtomicInteger();
        html.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        if (deepest.get() > DEPTH_LIMIT) {
            throw new UnknownLayoutException(name + ": its elements are nested " + deepest.get()
                    + " deep, as those of no page of results are. Allowed: " + DEPTH_LIMIT);
        }
    }

    static void refuseError(String name, org.jsoup.nodes.Document html) {
        Element heading = html.selectFirst("h1");
        String title = html.title().isBlank() && heading != null ? heading.text() : html.title();
        if (ERROR.matcher(title.strip()).matches()) {
            throw new UnknownLayoutException(name + ": an error page (\"" + title.strip()
                    + "\"), no results. Open the page in a browser and save it from there");
        }
    }
}
