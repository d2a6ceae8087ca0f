package org.palmares.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.palmares.contract.Parameter;
import org.palmares.question.Question;

/** Prints a question's contract. */
final class QuestionHelp {
    private static final Map<String, String> OPTIONS =
            Map.of("from_year", "--from", "to_year", "--to", "standing", "--as", "top", "--top");

    private QuestionHelp() {}

    static void print(Question question, PrintWriter out) {
        out.println(question.question());
        question.notes().forEach(out::println);
        remark(question, "ties", "Ties: ", out);
        remark(question, "unknown", "Unknown: ", out);
        remark(question, "spark", "Not on Apache Spark: ", out);
        out.println();
        out.println("Takes, in this order or as -p name=value:");
        for (Parameter parameter : question.header().parameters()) {
            String option = OPTIONS.get(parameter.name());
            out.println("  " + parameter.signature() + (option == null ? "" : " (" + option + ")"));
            out.println("      " + parameter.meaning());
        }
        out.println();
        out.println("Gives:");
        for (Question.AnswerColumn column : question.columns()) {
            out.println(("  " + column.name() + " " + column.type() + "  " + column.meaning()).stripTrailing());
        }
        out.println();
        out.println("In SQL: FROM " + question.macro() + "(…)");
        out.flush();
    }

    private static void remark(Question question, String remark, String words, PrintWriter out) {
        if (question.remarks().containsKey(remark)) {
            out.println(words + question.remarks().get(remark) + ".");
        }
    }
}
