package org.palmares.reader;

import java.util.List;

/** All formats known, and the choice of one by what a document holds. */
public final class Readers {

    private static final List<ResultReader> ALL = List.of(
            new ProCyclingStatsReader(),
            new LetourReader(),
            new FirstCyclingReader(),
            new ProCyclingStatsMarkdownReader(),
            new ResultListReader(),
            new RaceReportReader());

    private Readers() {}

    /** Every reader, the most particular first: where two recognise a document, the first is right. */
    public static List<ResultReader> all() {
        return ALL;
    }

    /**
     * The reader for this content.
     *
     * @throws UnknownLayoutException when no format recognises it, or when it is an error page; the message says so
     */
    public static ResultReader forContent(Document document) {
        if (HtmlPages.isHtml(document)) {
            HtmlPages.refuseError(document.name(), org.jsoup.Jsoup.parse(document.text()));
        }
        return ALL.stream()
                .filter(reader -> reader.recognises(document))
                .findFirst()
                .orElseThrow(() -> new UnknownLayoutException(document.name() + ": no known format. Looked for: "
                        + String.join(
                                ", ", ALL.stream().map(ResultReader::format).toList())
                        + "; found text that begins \"" + beginning(document.text()) + "\""));
    }

    private static String beginning(String text) {
        String folded = text.strip().replaceAll("\\s+", " ");
        return folded.length() <= 60 ? folded : folded.substring(0, 60) + "...";
    }
}
