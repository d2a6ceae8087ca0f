package org.palmares.report;

import java.util.Map;
import org.palmares.analysis.Inference;
import org.palmares.analysis.StatisticalQuestion;
import org.palmares.archive.Archive;
import org.palmares.ask.QuestionAnswer;
import org.palmares.ask.TypedQuestion;
import tech.tablesaw.api.Table;

/** A report's queries and questions, answered by an archive. */
public record ArchiveAnswers(Archive archive) implements Queries {
    @Override
    public Table run(String sql, Map<String, Object> parameters) {
        return archive.query(sql, parameters);
    }

    @Override
    public Inference find(String call, Map<String, Object> parameters) {
        return StatisticalQuestion.parse(call, parameters).ask(archive);
    }

    @Override
    public QuestionAnswer ask(String call, Map<String, Object> parameters) {
        return TypedQuestion.parse(archive, call, parameters).answer();
    }
}
