package org.palmares.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palmares.contract.Header;
import org.palmares.contract.HeaderParser;
import org.palmares.contract.Parameter;
import org.palmares.contract.Parameters;
import org.palmares.failure.UsageException;
import org.palmares.format.Shown;
import org.palmares.sql.Lexer;
import org.palmares.sql.Token;

/**
 * A stored question. Beside what every header declares, its remarks say, each on a line that begins with the word and a colon:
 *
 * <pre>
 * -- ties: what shares a place
 * -- unknown: what is left out, and what it could change
 * -- rests: winners            (what has to be known of an edition: winners, podiums, tops, margins, births, days, distances)
 * -- chart: bar x=rider y=wins  (a kind of chart, and the columns that it shows)
 * -- words: more words to find it by
 * -- spark: why Apache Spark can't answer it, where it can't
 * </pre>
 *
 * <p>A column's meaning may begin with how it is shown, such as {@code [duration]}.
 *
 * @param name such as {@code most-podiums}
 * @param topic the heading it is listed under
 * @param comment the header as it stands, without its dashes
 * @param header its contract
 * @param notes further words, without the remarks
 * @param remarks by their word
 * @param columns of the answer, the answer first
 * @param body one query, its parameters as {@code $name}
 */
public record Question(
        String name,
        String topic,
        String comment,
        Header header,
        List<String> notes,
        Map<String, String> remarks,
        List<AnswerColumn> columns,
        String body) {
    private static final Pattern REMARK = Pattern.compile("(ties|unknown|rests|chart|words|spark):\\s*(.*)");
    private static final Pattern CHART = Pattern.compile("(?<kind>[a-z-]+) x=(?<x>\\w+) y=(?<y>\\w+)");
    private static final Pattern SHOWN = Pattern.compile("\\[(duration|percent|hidden)]\\s*(.*)");

    /**
     * A column of the answer.
     *
     * @param shown how people read it
     */
    public record AnswerColumn(String name, String type, Shown shown, String meaning) {}

    /**
     * The figure that the answer is drawn as when nothing else is said.
     *
     * @param kind a kind of chart, such as {@code bar}
     * @param x the column of the labels or of the horizontal axis
     * @param y the column of the lengths or heights
     */
    public record DefaultChart(String kind, String x, String y) {}

    public Question {
        notes = List.copyOf(notes);
        remarks = Map.copyOf(remarks);
        columns = List.copyOf(columns);
    }

    /**
     * Reads a question.
     *
     * @throws IllegalArgumentException when its body is not one query or names a parameter without its dollar sign, where DuckDB
     *     would take a column for it
     */
    public static Question parse(String name, String topic, String text) {
        Header header = HeaderParser.parse(name, text);
        String comment = text.lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining("\n"));
        String body = text.lines()
                .dropWhile(line -> line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip()
                .replaceFirst(";$", "");
        List<String> notes = new ArrayList<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        readNotes(header.notes(), notes, remarks);
        Question question = new Question(
                name,
                topic,
                comment,
                header,
                notes,
                remarks,
                header.columns().stream().map(Question::column).toList(),
                body);
        question.refuseBareParameters();
        return question;
    }

    /** A remark goes on over the lines after it. */
    private static void readNotes(List<String> lines, List<String> notes, Map<String, String> remarks) {
        String open = null;
        for (String line : lines) {
            Matcher remark = REMARK.matcher(line);
            if (remark.matches()) {
                open = remark.group(1);
                remarks.put(open, remark.group(2));
            } else if (open == null) {
                notes.add(line);
            } else {
                remarks.merge(open, line, (first, more) -> first + " " + more);
            }
        }
    }

    private static AnswerColumn column(Header.ReturnedColumn declared) {
        Matcher shown = SHOWN.matcher(declared.meaning());
        return shown.matches()
                ? new AnswerColumn(declared.name(), declared.type(), Shown.named(shown.group(1)), shown.group(2))
                : new AnswerColumn(declared.name(), declared.type(), Shown.PLAIN, declared.meaning());
    }

    private void refuseBareParameters() {
        List<Token> tokens = Lexer.tokens(body).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE && token.kind() != Token.Kind.COMMENT)
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).in(body);
            if (tokens.get(i).kind() == Token.Kind.WORD && parameters().names().contains(word)) {
                String before = i == 0 ? "" : tokens.get(i - 1).in(body);
                String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1).in(body);
                boolean isName = before.equals(".")
                        || before.equalsIgnoreCase("AS")
                        || before.equalsIgnoreCase("FROM")
                        || before.equalsIgnoreCase("JOIN")
                        || after.equals("(")
                        || after.equals(":");
                if (!isName) {
                    throw new IllegalArgumentException(
                            name + ": " + word + " is a parameter; write $" + word + ", or a column with its table");
                }
            }
        }
    }

    /** What it answers, in words. */
    public String question() {
        return header.question();
    }

    /** What it takes. */
    public Parameters parameters() {
        return new Parameters(name, header.parameters());
    }

    /**
     * This question, to be asked of Apache Spark.
     *
     * @throws UsageException when its file says that Spark can't answer it
     */
    public Question onSpark() {
        if (remarks.containsKey("spark")) {
            throw new UsageException(name + " is not answered on Apache Spark: " + remarks.get("spark")
                    + "; \"palmares ask " + name + "\" answers it from an archive");
        }
        return this;
    }

    /** What it has to know of an edition; empty when it is no question about editions. */
    public Optional<String> restsOn() {
        return Optional.ofNullable(remarks.get("rests"));
    }

    /** The figure of its answer; empty when no figure says it better than the table. */
    public Optional<DefaultChart> chart() {
        return Optional.ofNullable(remarks.get("chart")).map(this::chart);
    }

    private DefaultChart chart(String remark) {
        Matcher chart = CHART.matcher(remark);
        if (!chart.matches()) {
            throw new IllegalArgumentException(
                    name + ": the chart '" + remark + "' is not of the form kind x=column y=column");
        }
        return new DefaultChart(chart.group("kind"), chart.group("x"), chart.group("y"));
    }

    /** The name of its table macro. */
    public String macro() {
        return name.replace('-', '_');
    }

    /** The call of its table macro that binds every parameter. */
    public String call() {
        return "FROM " + macro()
                + header.parameters().stream()
                        .map(parameter -> parameter.name() + " := $" + parameter.name())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The statement that stores it in an archive. */
    public String definition() {
        StringBuilder sql = new StringBuilder("CREATE OR REPLACE MACRO ").append(macro());
        sql.append(header.parameters().stream().map(Question::declared).collect(Collectors.joining(", ", "(", ")")));
        sql.append(" AS TABLE\n");
        for (Token token : Lexer.tokens(body)) {
            String text = token.in(body);
            sql.append(token.kind() == Token.Kind.PARAMETER ? text.substring(1) : text);
        }
        return sql.toString();
    }

    private static String declared(Parameter parameter) {
        return parameter
                .fallback()
                .map(fallback -> parameter.name() + " := " + fallback.literal())
                .orElse(parameter.name());
    }
}
