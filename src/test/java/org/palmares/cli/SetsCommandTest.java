package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of races of one's own, as somebody makes and uses them. */
final class SetsCommandTest {
    @TempDir
    private static Path folder;

    private static boolean isMade;

    private Path archive;
    private String out = "";
    private String err = "";

    @BeforeEach
    void makeArchiveOnce() {
        archive = folder.resolve("mine.duckdb");
        if (!isMade) {
            assertThat(palmares("sets", "add", "Spring Cobbles", "roubaix", "flanders"))
                    .isZero();
            isMade = true;
        }
    }

    @Test
    void aSetIsMadeOfNamesAndAskedLikeARace() {
        palmares(
                "ask",
                "most-wins",
                "spring-cobbles",
                "--to",
                "2012",
                "--top",
                "1",
                "-f",
                "csv",
                "--columns",
                "rider,wins");

        assertThat(out).isEqualToNormalizingNewlines("rider,wins\nTom Boonen,7\n");
        assertThat(err).startsWith("Rests on 2 men's races, 1896 to 2012:");
        palmares("query", "-c", "SELECT count(*) AS n FROM races_of('Spring Cobbles')", "-f", "csv");
        assertThat(out).isEqualToNormalizingNewlines("n\n2\n");
    }

    @Test
    void addingAgainChangesNothingAndAddingASetAddsItsRaces() {
        palmares("sets", "add", "more", "monuments", "omloop");
        palmares("sets", "add", "More", "roubaix");
        assertThat(err)
                .isEqualToNormalizingNewlines(
                        "The set more has 6 races: Il Lombardia, Liège–Bastogne–Liège, Milano–Sanremo, Omloop Het Nieuwsblad,"
                                + " Paris–Roubaix, Tour of Flanders.\n");

        palmares("sets", "remove", "more", "sanremo", "lombardia");
        assertThat(err).startsWith("The set more has 4 races: ");
        palmares("sets", "remove", "more");
        assertThat(err).isEqualToNormalizingNewlines("There is no set more any more.\n");
        palmares("sets", "-f", "csv");
        assertThat(out).doesNotContain("\nnew,");
        assertThat(out)
                .contains("\nspring-cobbles,Spring Cobbles,2,0,\"paris-roubaix, tour-of-flanders\"")
                .doesNotContain("\nmore,");
    }

    @Test
    void aSetWithWomensRacesSaysThatItMixes() {
        palmares("sets", "add", "both", "roubaix", "paris-roubaix-femmes");
        assertThat(err).endsWith("; men's and women's races are mixed in it." + System.lineSeparator());
        palmares("sets", "remove", "both");
    }

    @Test
    void aNameThatMeansSomethingElseOrNothingIsRefused() {
        assertThat(palmares("sets", "add", "roubaix", "sanremo")).isEqualTo(2);
        assertThat(err)
                .isEqualToNormalizingNewlines("palmares: a race is called 'roubaix' (paris-roubaix), so a set can't be;"
                        + " choose another name\n");
        assertThat(palmares("sets", "add", "All women", "sanremo")).isEqualTo(2);
        assertThat(err).startsWith("palmares: a set can't be called 'All women'; its name has letters or figures");
        assertThat(palmares("sets", "add", "a, b", "sanremo")).isEqualTo(2);
        assertThat(palmares("sets", "add", "!", "sanremo")).isEqualTo(2);
        assertThat(palmares("sets", "add", "new", "roubaix", "sanremoo-")).isEqualTo(2);
        assertThat(err).startsWith("palmares: unknown race 'sanremoo-'; the nearest are ");
        assertThat(palmares("sets", "remove", "spring-cobble")).isEqualTo(2);
        assertThat(err).startsWith("palmares: unknown set 'spring-cobble'; the nearest are spring-cobbles");
        assertThat(palmares("sets", "remove", "spring-cobbles", "sanremo")).isEqualTo(2);
        assertThat(err)
                .startsWith("palmares: unknown race of the set spring-cobbles 'milano-sanremo'; the nearest are");
    }

    @Test
    void anExportKeepsTheSets() {
        Path exported = folder.resolve("exported");
        assertThat(palmares("export", exported.toString(), "--format", "csv"))
                .as(err)
                .isZero();
        assertThat(exported.resolve("race_set.csv"))
                .content()
                .contains("spring-cobbles,Spring Cobbles,paris-roubaix,palmares sets add");
    }

    private int palmares(String... arguments) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--archive";
        all[arguments.length + 1] = archive.toString();
        int exitCode = Main.run(new PrintWriter(toOut, true), new PrintWriter(toErr, true), all);
        out = toOut.toString();
        err = toErr.toString();
        return exitCode;
    }
}
