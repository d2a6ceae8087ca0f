package org.palmares.spark;

import org.apache.spark.sql.AnalysisException;
import org.palmares.failure.Blame;
import org.palmares.failure.Worded;
import org.palmares.question.Question;

/** Spark gave no answer to a question: what the question refused, or what Spark lacks or lost, by the question's name. */
final class Unanswered extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;

    private final Blame blame;

    private Unanswered(String words, Blame blame, Exception cause) {
        super(words, cause);
        this.blame = blame;
    }

    static Unanswered of(Question question, Exception cause) {
        return Raised.in(cause)
                .map(words -> new Unanswered(words, Blame.CALL, cause))
                .orElseGet(() -> new Unanswered(words(question, cause), Blame.MATTER, cause));
    }

    private static String words(Question question, Exception cause) {
        String reason = reason(cause);
        return cause instanceof AnalysisException
                ? question.name() + " can't be asked of Apache Spark: " + reason + "; \"palmares ask " + question.name()
                        + "\" asks it of an archive"
                : question.name() + " was asked of Apache Spark, which failed: " + reason;
    }

    /** The first line of what Spark says, without the codes around it. */
    static String reason(Exception cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\[[A-Z_.]+] ", "")
                .replaceFirst("\\.? SQLSTATE: .*", "");
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
