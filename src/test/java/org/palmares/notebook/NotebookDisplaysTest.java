package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.ask.Palmares;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;

/** What a cell shows of an answer: words and a table, never a record's own text. */
final class NotebookDisplaysTest {
    private static Palmares palmares;

    @BeforeAll
    static void open() {
        palmares = Palmares.open();
    }

    @AfterAll
    static void close() {
        palmares.close();
    }

    @Test
    void anAskedQuestionIsATableAndWhatItRestsOn() {
        assertThat(shown(palmares.ask("most-wins", "gp-miguel-indurain")))
                .contains(
                        "Rests on GP Miguel Indurain, 1951 to 2025: the winner is known of 54 of 69 editions in the archive")
                .contains(">Alejandro Valverde</td>")
                .doesNotContain("QuestionAnswer[");
    }

    @Test
    void aRiderIsTheFactsAndThePalmares() {
        assertThat(shown(palmares.rider("ion izagirre")))
                .contains("Ion Izagirre")
                .contains(">GP Miguel Indurain</td>")
                .doesNotContain("Page[");
    }

    @Test
    void aTestIsItsFindingAndItsMeasures() {
        assertThat(shown(palmares.race("strade-bianche").repeatWinnersTest()))
                .contains(">titles kept</td>")
                .doesNotContain("Inference[");
        assertThat(shown(palmares.race("milano-sanremo").gapFit()))
                .contains(">log-normal</td>")
                .contains(">same time, share</td>");
        assertThat(shown(palmares.race("strade-bianche").ratings()))
                .contains("The strongest rider of Strade Bianche")
                .doesNotContain("Ratings[");
    }

    @Test
    void aQueryOfOnesOwnIsAFrame() {
        assertThat(shown(palmares.query("SELECT 42 AS answer"))).contains(">42</td>");
    }

    /** The kernel takes the renderer of the nearest type; ours are of the types themselves. */
    private static String shown(Object value) {
        DisplayRenderer renderer = new NotebookDisplays()
                .getDisplayRenderers().stream()
                        .filter(each -> each.rendererClass().isInstance(value))
                        .min(Comparator.comparing(each -> each.rendererClass() == value.getClass() ? 0 : 1))
                        .orElseThrow();
        return String.valueOf(renderer.render("text/html", value).data().get("text/html"));
    }
}
