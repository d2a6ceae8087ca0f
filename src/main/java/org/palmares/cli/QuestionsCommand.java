package org.palmares.cli;

import java.util.List;
import org.palmares.question.Question;
import org.palmares.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** {@code palmares questions}. */
@Command(
        name = "questions",
        description = "Which questions are stored? All of them, or those about some words.",
        footer = {
            "",
            "\"palmares ask NAME RACE\" asks one; \"palmares ask NAME --help\" tells what it takes and gives.",
            "",
            "Example: palmares questions second place"
        },
        mixinStandardHelpOptions = true)
final class QuestionsCommand implements Runnable {
    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words to look for.")
    private List<String> words = List.of();

    @Mixin
    private Output output;

    @Override
    public void run() {
        List<Question> questions = words.isEmpty() ? Questions.all() : Questions.about(String.join(" ", words));
        output.print(Table.create(
                "questions",
                StringColumn.create("name", questions.stream().map(Question::name)),
                StringColumn.create("question", questions.stream().map(Question::question)),
                StringColumn.create("topic", questions.stream().map(Question::topic))));
    }
}
