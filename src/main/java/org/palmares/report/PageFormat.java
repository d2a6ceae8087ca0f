package org.palmares.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.palmares.failure.UsageException;

/** The forms in which a report can be kept; each has the same bytes for the same answers (a PDF: in the same browser). */
public enum PageFormat {
    /** One page that opens offline. */
    HTML("html") {
        @Override
        public byte[] of(Report.Made made) {
            return made.html().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Its words, tables and queries as Markdown; a figure is its numbers. */
    MARKDOWN("md") {
        @Override
        public byte[] of(Report.Made made) {
            return MarkdownPage.of(made.html()).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The page as it prints: {@link PrintedPage}. */
    PDF("pdf") {
        @Override
        public byte[] of(Report.Made made) {
            return HTML.of(made);
        }

        @Override
        public byte[] finish(byte[] content) {
            return PrintedPage.of(content);
        }
    },
    /** Both, and of each figure and table all rows as CSV, the query, and the drawing as SVG. */
    ZIP("zip") {
        @Override
        public byte[] of(Report.Made made) {
            return PageArchive.of(made);
        }
    };

    private final String ending;

    PageFormat(String ending) {
        this.ending = ending;
    }

    /** The bytes of the file, but for what {@link #finish} does. */
    public abstract byte[] of(Report.Made made);

    /** What is to be done by other programs of the machine, of which a report from elsewhere has none while it is made. */
    public byte[] finish(byte[] content) {
        return content;
    }

    /** The name on the command line, and the ending of the file. */
    public String ending() {
        return ending;
    }

    /**
     * The format of this name.
     *
     * @throws UsageException when there is none; the message lists all
     */
    public static PageFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("no format '" + name + "' of a report; the formats are "
                        + Arrays.stream(values()).map(PageFormat::ending).collect(Collectors.joining(", "))));
    }
}
