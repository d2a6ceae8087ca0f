package org.palmares.question;

import java.util.stream.Collectors;
import org.palmares.contract.Parameter;

/** The page of the manual on the stored questions, {@code docs/questions.md}, made from their headers. */
public final class Manual {
    private static final String INTRODUCTION = """
            # The stored questions

            `palmares questions` lists them, `palmares questions WORD…` finds them by words, and `palmares ask NAME RACE` asks one:

            ```
            palmares ask most-podiums paris-roubaix --to 2018 --top 3
            palmares ask doubles "Tour of Flanders, Paris-Roubaix"
            palmares ask places-by monuments -p per=region -p places=3 --format csv
            ```

            - **RACE** is an id, a name or an alias, several with commas between, a set of races (`monuments`, `grand-tours`, …), or `all`, every
              men's race; men's and women's races are mixed only by `all-races` or by name. `all-women` are the women's.
              `palmares sets` lists the sets; `palmares sets add spring sanremo flanders roubaix` makes one of your own.
            - `--from`, `--to` bound the years, `--as raced` counts as on the road, `--top` gives so many places and never cuts a tie; other
              parameters are `-p name=value`, or values in the order below.
            - Each answer ends with what it rests on; `--basis` gives that race by race. Unknown is never zero and nobody's.
            - Each is a table macro of the same name with underscores: `FROM most_podiums('monuments', to_year := 2018)`; in Java
              `palmares.ask("most-podiums", "monuments")`.

            This page is made from the headers of the questions' files, `src/main/resources/org/palmares/question/`.
            """;

    private Manual() {}

    /** The page as Markdown. */
    public static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        String topic = "";
        for (Question question : Questions.all()) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                page.append("\n## ").append(topic).append('\n');
            }
            describe(question, page);
        }
        return page.toString();
    }

    private static void describe(Question question, StringBuilder page) {
        page.append("\n### ").append(question.name()).append('\n');
        page.append("**").append(question.question()).append("**");
        if (!question.notes().isEmpty()) {
            page.append(' ').append(String.join(" ", question.notes()));
        }
        page.append("\n\n- Takes ")
                .append(question.header().parameters().stream()
                        .map(Manual::parameter)
                        .collect(Collectors.joining(", ")));
        page.append(".\n- Gives ")
                .append(question.columns().stream().map(Manual::column).collect(Collectors.joining(", ")));
        page.append(".\n- Ties: ").append(question.remarks().get("ties"));
        page.append(".\n- Unknown: ").append(question.remarks().get("unknown")).append(".\n");
    }

    private static String parameter(Parameter parameter) {
        boolean isCommon =
                parameter.name().equals("standing") || parameter.name().endsWith("_year");
        return "`" + parameter.name()
                + parameter.fallback().map(value -> " = " + value.literal()).orElse("") + "`"
                + (isCommon
                                || parameter.name().equals("race")
                                || parameter.name().equals("top")
                        ? ""
                        : " (" + parameter.meaning() + ")");
    }

    private static String column(Question.AnswerColumn column) {
        return "`" + column.name() + "`" + (column.meaning().isEmpty() ? "" : " (" + column.meaning() + ")");
    }
}
