package org.palmares.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palmares.analysis.Inference;
import org.palmares.ask.QuestionAnswer;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Table;

/** The answers to a report's queries, by name and by the line of their block. */
final class Answers {

    /**
     * What a query gave, or a question.
     *
     * @param sql the query, or the call of the question
     */
    record Answer(String sql, Table table, boolean isSql) {
        static Answer ofQuery(String sql, Table table) {
            return new Answer(sql, table, true);
        }

        static Answer ofQuestion(String call, Table table) {
            return new Answer(call, table, false);
        }
    }

    private final Map<String, Answer> byName = new LinkedHashMap<>();
    private final Map<Integer, Answer> byLine = new LinkedHashMap<>();
    private final Map<Integer, Inference> findings = new LinkedHashMap<>();
    private final Map<Integer, QuestionAnswer> asked = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when another block has that name */
    void put(int line, Optional<String> name, Answer answer) {
        byLine.put(line, answer);
        name.ifPresent(each -> {
            if (byName.put(each, answer) != null) {
                throw new IllegalArgumentException("another block is named " + each + " already");
            }
        });
    }

    /** The answer to a question for statistics. */
    void put(int line, Inference found) {
        findings.put(line, found);
    }

    Inference found(int line) {
        return findings.get(line);
    }

    /** The answer to a stored question. */
    void put(int line, QuestionAnswer answer) {
        asked.put(line, answer);
    }

    QuestionAnswer asked(int line) {
        return asked.get(line);
    }

    Answer at(int line) {
        return byLine.get(line);
    }

    /** @throws IllegalArgumentException when no block has that name; the message lists the nearest */
    Answer named(String name) {
        Answer answer = byName.get(name);
        if (answer == null) {
            throw new IllegalArgumentException("no query is named '" + name + "'; "
                    + (byName.isEmpty()
                            ? "none has a name"
                            : "the nearest: " + String.join(", ", NearestNames.to(name, byName.keySet()))));
        }
        return answer;
    }
}
