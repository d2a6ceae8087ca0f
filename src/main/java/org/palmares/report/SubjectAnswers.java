package org.palmares.report;

import java.util.List;
import java.util.Map;
import org.palmares.analysis.Inference;
import org.palmares.archive.Archive;
import org.palmares.archive.SubjectQueries;
import org.palmares.ask.QuestionAnswer;
import org.palmares.contract.Parameter;
import tech.tablesaw.api.Table;

/** The answers for one report about many subjects, each of its queries asked of all of them at once. */
public final class SubjectAnswers implements Queries {
    private final SubjectQueries queries;
    private final ArchiveAnswers others;

    private SubjectAnswers(SubjectQueries queries, ArchiveAnswers others) {
        this.queries = queries;
        this.others = others;
    }

    /**
     * Answers from an archive that {@linkplain Archive#keepingAnswers() keeps them}.
     *
     * @param parameter the report's, that names the subject
     * @param subjects its values as text; the report is to be made for these
     */
    public static SubjectAnswers of(Archive archive, Parameter parameter, List<String> subjects) {
        List<Object> values = subjects.stream().map(parameter::value).toList();
        return new SubjectAnswers(archive.ofSubjects(parameter.name(), values), new ArchiveAnswers(archive));
    }

    @Override
    public Table run(String sql, Map<String, Object> parameters) {
        return queries.query(sql, parameters);
    }

    @Override
    public Inference find(String call, Map<String, Object> parameters) {
        return others.find(call, parameters);
    }

    @Override
    public QuestionAnswer ask(String call, Map<String, Object> parameters) {
        return others.ask(call, parameters);
    }
}
