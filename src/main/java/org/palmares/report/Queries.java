package org.palmares.report;

import java.util.Map;
import org.palmares.analysis.Inference;
import org.palmares.ask.QuestionAnswer;
import tech.tablesaw.api.Table;

/** Where a report's queries are answered. */
@FunctionalInterface
public interface Queries {
    /**
     * Runs one query.
     *
     * @param sql a query with {@code $name} parameters
     * @param parameters a value (null for NULL) for each parameter of the report; a query need not use all
     * @return the answer, its columns named as in the query
     * @throws RuntimeException whose message says what is wrong; the report adds file, line and block
     */
    Table run(String sql, Map<String, Object> parameters);

    /**
     * Answers one question for statistics.
     *
     * @param call as after {@code palmares}, such as {@code repeat-winners $race --test}
     */
    default Inference find(String call, Map<String, Object> parameters) {
        throw new IllegalArgumentException("statistics can't be asked here: '" + call + "'");
    }

    /**
     * Asks one stored question.
     *
     * @param call as after {@code palmares ask}, such as {@code most-podiums $race --to 2018}
     */
    default QuestionAnswer ask(String call, Map<String, Object> parameters) {
        throw new IllegalArgumentException("stored questions can't be asked here: '" + call + "'");
    }
}
