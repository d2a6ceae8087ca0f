package org.palmares.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.chart.ChartKind;

/** A fenced block that palmares answers; other fenced blocks are text. */
sealed interface ReportBlock {
    /** The line of the opening fence in the report file, from 1. */
    int line();

    /** The block's own query; empty for a chart of another block's answer. */
    Optional<String> sql();

    /** The name under which the answer can be quoted; empty when it can't. */
    Optional<String> name();

    /** The HTML that stands in its place. */
    String answer(Figures figures);

    /** Whether an SQL block shows its answer. */
    enum Show {
        TABLE,
        NOTHING
    }

    /**
     * A query, shown as a table.
     *
     * @param caption over the table; may be empty
     * @param show whether to
     * @param rows at most so many are shown
     * @param formats how the numbers of columns are written, by column
     * @param linked columns that link to other pages, where there are any
     */
    record Sql(
            int line,
            Optional<String> sql,
            Optional<String> name,
            String caption,
            Show show,
            int rows,
            Map<String, ValueFormat> formats,
            List<String> linked)
            implements ReportBlock {
        private static final List<String> OPTIONS = List.of("name", "title", "show", "rows", "formats", "links");
        private static final String ROWS = "100";

        static Sql of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, OPTIONS);
            if (body.isBlank()) {
                throw new IllegalArgumentException("an sql block needs a query");
            }
            return new Sql(
                    line,
                    Optional.of(body.strip()),
                    given.find("name"),
                    given.get("title"),
                    show(given.find("show").orElse("table")),
                    rows(given.find("rows").orElse(ROWS)),
                    formats(given.get("formats")),
                    Arrays.stream(given.get("links").split(","))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList());
        }

        /** {@code margin_s:duration,home:percent}. */
        private static Map<String, ValueFormat> formats(String words) {
            Map<String, ValueFormat> formats = new LinkedHashMap<>();
            for (String each : words.isBlank() ? new String[0] : words.split(",")) {
                String[] parts = each.strip().split(":", 2);
                if (parts.length < 2) {
                    throw new IllegalArgumentException(
                            "formats=" + words + " is not of the form column:format,column:format");
                }
                formats.put(parts[0].strip(), ValueFormat.ofColumn(parts[1].strip()));
            }
            return formats;
        }

        @Override
        public String answer(Figures figures) {
            return figures.table(this);
        }

        private static Show show(String word) {
            return switch (word) {
                case "table" -> Show.TABLE;
                case "nothing" -> Show.NOTHING;
                default -> throw new IllegalArgumentException("show=" + word + " is not show=table or show=nothing");
            };
        }

        private static int rows(String word) {
            if (!word.matches("[1-9]\\d{0,5}")) {
                throw new IllegalArgumentException("rows=" + word + " is not a number from 1 to 999999");
            }
            return Integer.parseInt(word);
        }
    }

    /**
     * A question for statistics, answered by its finding, its numbers to unfold, and what they rest on.
     *
     * @param call as after {@code palmares}
     */
    record Statistics(int line, Optional<String> name, String call) implements ReportBlock {
        static Statistics of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, List.of("name"));
            if (body.isBlank()) {
                throw new IllegalArgumentException(
                        "a statistics block needs a question, such as repeat-winners $race --test");
            }
            return new Statistics(line, given.find("name"), body.strip());
        }

        @Override
        public Optional<String> sql() {
            return Optional.empty();
        }

        @Override
        public String answer(Figures figures) {
            return figures.statistics(this);
        }
    }

    /**
     * A figure.
     *
     * @param kind what is drawn
     * @param query the name of the block whose answer is drawn; empty when the block has its own query
     * @param options title, subtitle, source, x, y and left-out, as given
     */
    record Chart(
            int line,
            Optional<String> sql,
            Optional<String> name,
            ChartKind kind,
            Optional<String> query,
            BlockOptions options)
            implements ReportBlock {
        private static final List<String> OPTIONS =
                List.of("kind", "query", "name", "title", "subtitle", "source", "x", "y", "left-out");

        static Chart of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, OPTIONS);
            ChartKind kind = ChartKind.of(given.required("kind"));
            given.required("title");
            Optional<String> query = given.find("query");
            if (query.isPresent() != body.isBlank()) {
                throw new IllegalArgumentException(
                        "a chart block needs either query=NAME or a query of its own, not both and not neither");
            }
            return new Chart(
                    line,
                    body.isBlank() ? Optional.empty() : Optional.of(body.strip()),
                    given.find("name"),
                    kind,
                    query,
                    given);
        }

        @Override
        public String answer(Figures figures) {
            return figures.chart(this);
        }
    }
}
