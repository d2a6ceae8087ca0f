package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.question.Questions;

/** What the shell completes, asked of bash itself; a function stands in for the program that it asks for names. */
final class CompletionCommandTest {
    private static final String NAMES = """
            palmares() {
              case "$*" in
                "completion --names races") printf '%s\\n' paris-roubaix paris-tours monuments ;;
                "completion --names riders") printf '%s\\n' eddy-merckx pascal-x ;;
                "completion --names questions") printf '%s\\n' most-wins most-podiums ;;
                "completion --names reports") printf '%s\\n' race rider ;;
                "completion --names charts") printf '%s\\n' bar line ;;
              esac
            }
            compopt() { :; }
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
            _palmares_complete
            echo "${COMPREPLY[*]}"
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeScript() throws IOException {
        assumeThat(Path.of("/bin/bash")).as("bash").isExecutable();
        Files.writeString(folder.resolve("complete.sh"), run("completion") + NAMES);
    }

    @Test
    void commandsAndOptionsAreCompleted() throws IOException {
        assertThat(completed("rep")).isEqualTo("report repeat-winners");
        assertThat(completed("winners", "roubaix", "--fr")).isEqualTo("--from");
        assertThat(completed("riders", "me")).isEqualTo("merge");
    }

    @Test
    void namesOfTheArchiveAreCompletedWhereACommandTakesThem() throws IOException {
        assertThat(completed("winners", "par")).isEqualTo("paris-roubaix paris-tours");
        assertThat(completed("winners", "--from", "1990", "mon")).isEqualTo("monuments");
        assertThat(completed("rider", "ed")).isEqualTo("eddy-merckx");
        assertThat(completed("riders", "merge", "ed")).isEqualTo("eddy-merckx");
        assertThat(completed("report", "ri")).isEqualTo("rider");
        assertThat(completed("report", "rider", "pa")).isEqualTo("paris-roubaix paris-tours pascal-x");
    }

    @Test
    void aQuestionIsCompletedFirstAndItsRaceThen() throws IOException {
        assertThat(completed("ask", "most-p")).isEqualTo("most-podiums");
        assertThat(completed("ask", "most-podiums", "paris-r")).isEqualTo("paris-roubaix");
        assertThat(completed("chart", "b")).isEqualTo("bar");
        assertThat(completed("chart", "bar", "mon")).isEqualTo("monuments");
    }

    @Test
    void theNamesAreThoseThatThereAre() {
        assertThat(run("completion", "--names", "questions").lines()).containsExactlyElementsOf(Questions.names());
        assertThat(run("completion", "--names", "races").lines())
                .contains("paris-roubaix", "monuments", "all-women")
                .doesNotHaveDuplicates();
        assertThat(run("completion", "--names", "riders").lines()).contains("eddy-merckx");
        assertThat(run("completion", "--names", "tables").lines()).contains("edition", "most_podiums");
        assertThat(run("completion", "--names", "reports").lines()).contains("race");
        assertThat(run("completion", "--names", "charts").lines()).contains("bar");
    }

    private static String completed(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", folder.resolve("complete.sh").toString(), "palmares"));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments))
                .as(err.toString())
                .isZero();
        return out.toString();
    }
}
