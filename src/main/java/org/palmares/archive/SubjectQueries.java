package org.palmares.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.sql.Lexer;
import org.palmares.sql.NamedParameters;
import org.palmares.sql.SortedQuery;
import org.palmares.sql.Token;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Queries that are asked of many subjects, each by one query over all of them: {@code WHERE rider_id = $rider} is joined with a
 * table of the riders. The answers are those of asking one subject after the other, in the same order; a query that can't be asked
 * so is asked subject by subject.
 *
 * <p>For as long as the archive {@linkplain Archive#keepingAnswers() keeps its answers}.
 */
public final class SubjectQueries {
    private static final String SUBJECTS = "kept.main.subjects";
    /** Names that a query is unlikely to have, as its own would hide them. */
    private static final String SUBJECT = "subjects_of_query.subject_of_query";

    private static final String NUMBER = "subjects_of_query.number_of_subject";
    private static final String OF_EACH = "SELECT %s FROM " + SUBJECTS + " AS subjects_of_query, LATERAL (%s) AS q";

    private final Archive archive;
    private final KeptCalls kept;
    private final String parameter;
    private final Map<Object, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Optional<List<Table>>> answers = new HashMap<>();

    SubjectQueries(Archive archive, KeptCalls kept, String parameter, List<?> subjects) {
        this.archive = archive;
        this.kept = kept;
        this.parameter = parameter;
        for (Object subject : subjects) {
            numbers.putIfAbsent(subject, numbers.size());
        }
    }

    /** As {@link Archive#query(String, Map)}, of the subject that the parameters name. */
    public Table query(String sql, Map<String, ?> parameters) {
        Integer number = numbers.get(parameters.get(parameter));
        Optional<List<Table>> all =
                number == null ? Optional.empty() : answers.computeIfAbsent(sql, text -> ofAll(text, parameters));
        return all.isPresent() ? all.get().get(number) : archive.query(sql, parameters);
    }

    private Optional<List<Table>> ofAll(String sql, Map<String, ?> parameters) {
        if (!NamedParameters.parse(sql).names().equals(List.of(parameter))) {
            return Optional.empty();
        }
        archive.admit(NamedParameters.parse(sql).sql());
        try {
            KeptCalls.Rewritten rewritten = kept.rewritten(sql, parameters);
            return rewritten.calls().stream().anyMatch(call -> call.takes(parameter))
                    ? Optional.empty()
                    : joined(rewritten.sql());
        } catch (SQLException e) {
            // What is wrong with a query, or with asking it in this way, is told when it is asked of one subject.
            return Optional.empty();
        }
    }

    private Optional<List<Table>> joined(String sql) throws SQLException {
        makeSubjects();
        List<String> columns = columns(OF_EACH.formatted("q.*", ofSubject(sql)));
        Optional<SortedQuery> sorted = SortedQuery.of(sql, columns);
        String query = OF_EACH.formatted(
                        NUMBER + ", q.*", ofSubject(sorted.map(SortedQuery::sql).orElse(sql)))
                + " ORDER BY " + NUMBER
                + sorted.map(SortedQuery::keys).orElse(List.of()).stream()
                        .map(key -> ", q." + key)
                        .collect(Collectors.joining());
        try (PreparedStatement statement = kept.connection().prepareStatement(query)) {
            List<Table> apart = apart(FrameReader.read(statement, "query"), columns.size());
            boolean isOrdered = sorted.isPresent() || apart.stream().allMatch(table -> table.rowCount() <= 1);
            return isOrdered ? Optional.of(apart) : Optional.empty();
        }
    }

    /** What a query's answer is made of, without asking it. One with parameters would not tell. */
    private List<String> columns(String sql) throws SQLException {
        try (PreparedStatement statement = kept.connection().prepareStatement(sql)) {
            ResultSetMetaData meta = statement.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                names.add(meta.getColumnLabel(i));
            }
            return names;
        }
    }

    private static String ofSubject(String sql) {
        return Lexer.tokens(sql).stream()
                .map(token -> token.kind() == Token.Kind.PARAMETER ? SUBJECT : token.in(sql))
                .collect(Collectors.joining());
    }

    private void makeSubjects() throws SQLException {
        String type = numbers.keySet().iterator().next() instanceof Integer ? "INTEGER" : "VARCHAR";
        DuckDb.execute(
                kept.connection(),
                "CREATE OR REPLACE TABLE " + SUBJECTS + " (number_of_subject INTEGER, subject_of_query " + type + ")");
        String rows =
                numbers.values().stream().map(number -> "(" + number + ", ?)").collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                kept.connection().prepareStatement("INSERT INTO " + SUBJECTS + " VALUES " + rows)) {
            DuckDb.bind(statement, List.copyOf(numbers.keySet()));
            statement.execute();
        }
    }

    /** Rows of all subjects, sorted by their numbers, as a table of each; columns that only sort are left. */
    private List<Table> apart(Table all, int columns) {
        IntColumn number = all.intColumn(0);
        Table wanted = Table.create(all.name(), all.columns().subList(1, columns + 1));
        List<Table> tables = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int to = from;
            while (to < number.size() && number.getInt(to) == i) {
                to++;
            }
            tables.add(from == to ? wanted.emptyCopy() : wanted.inRange(from, to));
            from = to;
        }
        return tables;
    }
}
