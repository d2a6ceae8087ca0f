package org.palmares.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.analysis.Inference;
import org.palmares.ask.QuestionAnswer;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartKind;

/** A fenced block that palmares answers; other fenced blocks are text. */
sealed interface ReportBlock {
    /** The line of the opening fence in the report file, from 1. */
    int line();

    /** What it asks, as written; empty for a chart of another block's answer. */
    Optional<String> asks();

    /** What it asks for, as messages call it. */
    default String word() {
        return "query";
    }

    /** Asks it, and keeps the answer under its line and name. */
    void ask(Queries queries, Map<String, Object> parameters, Answers answers);

    /** The name under which the answer can be quoted; empty when it can't. */
    Optional<String> name();

    /** The HTML that stands in its place. */
    String answer(Figures figures);

    /** How many rows of a table are shown. */
    private static int rows(BlockOptions given) {
        String word = given.find("rows").orElse("100");
        if (!word.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("rows=" + word + " is not a number from 1 to 999999");
        }
        return Integer.parseInt(word);
    }

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
            String sql,
            Optional<String> name,
            String caption,
            Show show,
            int rows,
            Map<String, ValueFormat> formats,
            List<String> linked)
            implements ReportBlock {
        private static final List<String> OPTIONS = List.of("name", "title", "show", "rows", "formats", "links");

        static Sql of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, OPTIONS);
            if (body.isBlank()) {
                throw new IllegalArgumentException("an sql block needs a query");
            }
            return new Sql(
                    line,
                    body.strip(),
                    given.find("name"),
                    given.get("title"),
                    show(given.find("show").orElse("table")),
                    ReportBlock.rows(given),
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
        public Optional<String> asks() {
            return Optional.of(sql);
        }

        @Override
        public void ask(Queries queries, Map<String, Object> parameters, Answers answers) {
            answers.put(line, name, Answers.Answer.ofQuery(sql, queries.run(sql, parameters)));
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
        public Optional<String> asks() {
            return Optional.of(call);
        }

        @Override
        public void ask(Queries queries, Map<String, Object> parameters, Answers answers) {
            Inference found = queries.find(call, parameters);
            answers.put(line, found);
            answers.put(line, name, Answers.Answer.ofQuestion(call, found.table()));
        }

        @Override
        public String answer(Figures figures) {
            return figures.statistics(this);
        }
    }

    /**
     * A stored question, answered by a table, by its own chart, or by both.
     *
     * @param call as after {@code palmares ask}
     * @param caption over the table or figure; the question's own words when empty
     * @param forms what is shown of the answer; none when it is only quoted
     * @param rows at most so many of a table
     */
    record Asked(int line, Optional<String> name, String call, String caption, Set<Form> forms, int rows)
            implements ReportBlock {
        /** How an answer can be shown. */
        enum Form {
            TABLE,
            CHART
        }

        static Asked of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, List.of("name", "title", "show", "rows"));
            if (body.isBlank()) {
                throw new IllegalArgumentException("a question block needs a question, such as most-podiums $race");
            }
            return new Asked(
                    line,
                    given.find("name"),
                    body.strip(),
                    given.get("title"),
                    forms(given.find("show").orElse("table")),
                    ReportBlock.rows(given));
        }

        private static Set<Form> forms(String word) {
            return switch (word) {
                case "table" -> EnumSet.of(Form.TABLE);
                case "chart" -> EnumSet.of(Form.CHART);
                case "both" -> EnumSet.allOf(Form.class);
                case "nothing" -> EnumSet.noneOf(Form.class);
                default ->
                    throw new IllegalArgumentException(
                            "show=" + word + " is not show=table, show=chart, show=both or show=nothing");
            };
        }

        @Override
        public Optional<String> asks() {
            return Optional.of(call);
        }

        @Override
        public String word() {
            return "question";
        }

        @Override
        public void ask(Queries queries, Map<String, Object> parameters, Answers answers) {
            QuestionAnswer answer = queries.ask(call, parameters);
            answers.put(line, answer);
            answers.put(line, name, Answers.Answer.ofQuestion(call, answer.table()));
        }

        @Override
        public String answer(Figures figures) {
            return figures.question(this);
        }
    }

    /**
     * A figure.
     *
     * @param kind what is drawn
     * @param asks its own query; empty for one of another block's answer
     * @param query the name of the block whose answer is drawn; empty when the block has its own query
     * @param options title, subtitle, source, x, y, left-out, numbers and the axes, as given
     */
    record Chart(
            int line,
            Optional<String> asks,
            Optional<String> name,
            ChartKind kind,
            Optional<String> query,
            BlockOptions options)
            implements ReportBlock {
        private static final List<String> OPTIONS = List.of(
                "kind",
                "query",
                "name",
                "title",
                "subtitle",
                "source",
                "x",
                "y",
                "left-out",
                "numbers",
                "x-axis",
                "y-axis",
                "x-line",
                "y-line");

        static Chart of(int line, String options, String body) {
            BlockOptions given = BlockOptions.parse(options, OPTIONS);
            ChartKind kind = ChartKind.of(given.required("kind"));
            given.required("title");
            axes(given);
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
        public void ask(Queries queries, Map<String, Object> parameters, Answers answers) {
            asks.ifPresent(sql -> answers.put(line, name, Answers.Answer.ofQuery(sql, queries.run(sql, parameters))));
        }

        ChartAxes axes() {
            return axes(options);
        }

        private static ChartAxes axes(BlockOptions options) {
            return ChartAxes.of(
                    options.get("x-axis"), options.get("y-axis"), options.get("x-line"), options.get("y-line"));
        }

        @Override
        public String answer(Figures figures) {
            return figures.chart(this);
        }
    }
}
