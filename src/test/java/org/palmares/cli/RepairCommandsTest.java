package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** What a data keeper decides of riders and races, as it is called: told, taken back, and still there in an archive made anew. */
final class RepairCommandsTest {
    private static final String RIDERS =
            "SELECT rider_id, string_agg(year, ' ' ORDER BY year) AS years FROM result WHERE race_id LIKE '%-cup' GROUP BY"
                    + " rider_id ORDER BY rider_id";
    private static final String RACES =
            "SELECT race_id, string_agg(year, ' ' ORDER BY year) AS years FROM result WHERE race_id LIKE '%-cup' GROUP BY"
                    + " race_id ORDER BY race_id";

    @TempDir
    private Path folder;

    private Path archive;
    private String out;
    private String err;

    @BeforeEach
    void importsTwoRaces() throws IOException {
        archive = folder.resolve("archive.duckdb");
        Archives.createIfAbsent(archive);
        assertThat(run("import", write("cups.csv", """
                race_name,year,rank,rider,nation,rider_key,key_of
                Name Cup,2005,1,Paolo Verdini,ITA,,
                Name Cup,2010,2,Paolo Verdini,ITA,77,my-site
                Name Cup,2005,2,Ugo Biancherini,ITA,,
                Sponsor Cup,2006,1,Ugo Biankerini,ITA,,
                """).toString())).isZero();
    }

    @Test
    void ridersAreJoinedAndPartedByWhatSpeaksForIt() throws IOException {
        assertThat(answer(RIDERS))
                .containsExactly("paolo-verdini,2005 2010", "ugo-biancherini,2005", "ugo-biankerini,2006");
        assertThat(run("riders", "--likely-duplicates", "--format", "csv", "--columns", "rider_a,rider_b,evidence"))
                .isZero();
        assertThat(out).contains("ugo-biancherini,ugo-biankerini,\"much alike");

        assertThat(run("riders", "why", "biancherini", "ugo-biankerini", "--format", "csv"))
                .isZero();
        assertThat(out).startsWith("evidence,detail,bits\n").contains("nation,ITA and ITA,2\n", "\nprobability,");

        assertThat(run("riders", "merge", "ugo-biankerini", "ugo-biancherini", "--reason", "a misprint"))
                .isZero();
        assertThat(out + err).isEmpty();
        assertThat(answer(RIDERS)).containsExactly("paolo-verdini,2005 2010", "ugo-biancherini,2005 2006");
        assertThat(run("riders", "why", "ugo-biancherini", "ugo-biankerini", "--format", "csv"))
                .isZero();
        assertThat(out).contains("merged,a misprint,\n");
        assertThat(run("riders", "unmerge", "ugo-biankerini")).isZero();
        assertThat(answer(RIDERS))
                .containsExactly("paolo-verdini,2005 2010", "ugo-biancherini,2005", "ugo-biankerini,2006");
        assertThat(run("riders", "unmerge", "ugo-biankerini")).isEqualTo(1);

        assertThat(run("riders", "split", "verdini", "--key", "my-site:77", "--reason", "the son"))
                .isZero();
        assertThat(out).isEqualTo("paolo-verdini-2\n");
        assertThat(answer(RIDERS)).startsWith("paolo-verdini,2005", "paolo-verdini-2,2010");
        assertThat(run("riders", "merge", "paolo-verdini-2", "paolo-verdini")).isEqualTo(2);
        assertThat(err).startsWith("palmares: Missing required option: '--reason=TEXT'");
    }

    @Test
    void racesAreJoinedNamedAndPartedAgain() throws IOException {
        assertThat(run("races", "merge", "sponsor cup", "name cup", "--reason", "a sponsor's name"))
                .isZero();
        assertThat(out + err).isEmpty();
        assertThat(answer(RACES)).containsExactly("name-cup,2005 2005 2006 2010");
        assertThat(run("races", "unmerge", "sponsor-cup")).isZero();
        assertThat(answer(RACES)).containsExactly("name-cup,2005 2005 2010", "sponsor-cup,2006");

        assertThat(run("races", "alias", "name cup", "Namenspokal", "--reason", "in German"))
                .isZero();
        assertThat(run("winners", "namenspokal", "--format", "csv", "--columns", "year,rider"))
                .isZero();
        assertThat(out).startsWith("year,rider\n2005,Paolo Verdini\n2006,\n");
        assertThat(run("races", "unalias", "name cup", "Namenspokal")).isZero();
        assertThat(run("winners", "namenspokal")).isEqualTo(2);
        assertThat(run("races", "unalias", "name cup", "Namenspokal")).isEqualTo(1);
        assertThat(err)
                .isEqualTo(
                        "palmares: race name-cup was given no name 'Namenspokal' by palmares races alias; it was given"
                                + " none\n");

        assertThat(run("races", "rename", "name cup", "Coppa del Nome", "--reason", "its own language"))
                .isZero();
        assertThat(answer("SELECT name FROM race WHERE race_id = 'name-cup'")).containsExactly("Coppa del Nome");
        assertThat(run("races", "rename", "name cup", "Name Cup", "--reason", "as it was"))
                .isZero();
        assertThat(answer("SELECT name FROM race WHERE race_id = 'name-cup'")).containsExactly("Name Cup");
    }

    @Test
    void whatWasDecidedGoesAlongAndCanStillBeTakenBack() throws IOException {
        run("riders", "merge", "ugo-biankerini", "ugo-biancherini", "--reason", "a misprint");
        run("riders", "split", "verdini", "--from", "2010", "--reason", "the son");
        run("races", "merge", "sponsor cup", "name cup", "--reason", "a sponsor's name");
        run("races", "alias", "name cup", "Namenspokal", "--reason", "in German");
        List<String> riders = answer(RIDERS);
        List<String> races = answer(RACES);
        Path exported = folder.resolve("exported");
        assertThat(run("export", exported.toString(), "--format", "parquet")).isZero();

        archive = folder.resolve("restored.duckdb");
        assertThat(run("import", exported.toString())).isZero();
        assertThat(answer(RIDERS))
                .isEqualTo(riders)
                .containsExactly("paolo-verdini,2005", "paolo-verdini-2,2010", "ugo-biancherini,2005 2006");
        assertThat(answer(RACES)).isEqualTo(races);

        // The same names again are the same people and the same race.
        assertThat(run("import", write("again.csv", """
                race_name,year,rank,rider,nation,rider_key,key_of
                Namenspokal,2012,1,Paolo Verdini,ITA,77,my-site
                Sponsor Cup,2007,1,Ugo Biankerini,ITA,,
                """).toString())).isZero();
        assertThat(answer(RIDERS))
                .containsExactly("paolo-verdini,2005", "paolo-verdini-2,2010 2012", "ugo-biancherini,2005 2006 2007");
        assertThat(answer(RACES)).containsExactly("name-cup,2005 2005 2006 2007 2010 2012");

        assertThat(run("races", "unmerge", "sponsor-cup")).isZero();
        assertThat(run("riders", "unmerge", "ugo-biankerini")).isZero();
        assertThat(answer(RACES)).containsExactly("name-cup,2005 2005 2007 2010 2012", "sponsor-cup,2006");
    }

    private List<String> answer(String sql) {
        assertThat(run("query", "-c", sql, "-f", "csv")).as(err).isZero();
        return out.lines().skip(1).toList();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--archive", archive.toString()));
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        int code = Main.run(new PrintWriter(toOut, true), new PrintWriter(toErr, true), all.toArray(String[]::new));
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
