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

/** A user's own race, from three files to its home wins, as it is called. */
final class FactTablesCommandTest {
    @TempDir
    private Path folder;

    private Path archive;
    private String out;
    private String err;

    @BeforeEach
    void makesAnArchive() {
        archive = folder.resolve("archive.duckdb");
        Archives.createIfAbsent(archive);
    }

    @Test
    void resultsPeopleAndRacesAnswerHowOftenTheWinnerIsFromHome() throws IOException {
        Path results = write("results.csv", """
                race_name,year,rank,rider,nation
                Valley Race,2019,1,Ane Zubia,ESP
                Valley Race,2020,1,Bea Yarza,ESP
                Valley Race,2021,1,Cleo Xhemal,FRA
                """);
        Path people = write("people.csv", """
                Name;Date of birth;Birthplace;Nation;Shoe size
                Ane Zubia;1/2/1990;Azpeitia, ES-SS;ESP;38
                YARZA Bea;25/12/1992;Bilbao;Spain;39
                Cleo Xhemal;5/5/1991;Ailleurs (FRA);FRA;40
                """);
        Path races = write("races.json", """
                [{"race": "Valley Race", "women/men": "women", "country": "ESP", "town": "Azpeitia", "region": "ES-PV",
                  "year": 2019, "date": "2019-05-01", "distance": "120 km", "finish": "Azpeitia"},
                 {"race": "Valley Race", "year": 2022, "held": "no", "cause": "covid"}]
                """);

        assertThat(run("import", results.toString(), people.toString(), races.toString()))
                .isZero();
        assertThat(out).isEqualTo("""
                results.csv (palmares-lines): 3 results of 3 editions, 3 riders new and 0 known, 0 lines rejected, 0 conflicts
                people.csv (palmares-people): 3 rows of people, 0 new, 9 facts filled, 0 lines rejected, 0 conflicts
                races.json (palmares-races): 2 rows of races, 0 new, 8 facts filled, 0 lines rejected, 0 conflicts
                """);
        assertThat(err).contains("palmares: people.csv: the column Shoe size is not used\n");

        assertThat(run(
                        "home-wins",
                        "valley race",
                        "--level",
                        "region",
                        "--format",
                        "csv",
                        "--columns",
                        "period,wins_known,home,away"))
                .isZero();
        assertThat(out).isEqualTo("""
                period,wins_known,home,away
                2010s,1,1,0
                2020s,2,1,1
                all,3,2,1
                """);
        assertThat(run("winners", "valley race", "--format", "csv", "--columns", "year,held,cause,rider"))
                .isZero();
        assertThat(out).isEqualTo("""
                year,held,cause,rider
                2019,held,,Ane Zubia
                2020,held,,Bea Yarza
                2021,held,,Cleo Xhemal
                2022,not-held,pandemic,
                """);

        Path exported = folder.resolve("exported");
        assertThat(run("export", exported.toString(), "--format", "csv")).isZero();
        assertThat(run("imports", "remove", "2")).isZero();
        assertThat(run(
                        "home-wins",
                        "valley race",
                        "--level",
                        "region",
                        "--format",
                        "csv",
                        "--columns",
                        "home,away,origin_unknown"))
                .isZero();
        assertThat(out).endsWith("0,0,3\n");

        archive = folder.resolve("restored.duckdb");
        assertThat(run("import", exported.toString())).isZero();
        assertThat(run(
                        "home-wins",
                        "valley race",
                        "--level",
                        "region",
                        "--format",
                        "csv",
                        "--columns",
                        "home,away,origin_unknown"))
                .isZero();
        assertThat(out).endsWith("2,1,0\n");
        assertThat(run("imports", "remove", "2")).isZero();
        assertThat(run("query", "-c", "SELECT count(*) AS n FROM rider WHERE birth_place = 'ailleurs'", "-f", "csv"))
                .isZero();
        assertThat(out).isEqualTo("n\n0\n");
    }

    @Test
    void anExplanationTellsWhatTheTableIsOfAndGivesAMapping() throws IOException {
        Path people = write("people.csv", "Name,Born,Nat\nAne Zubia,1990-02-01,ESP\n");

        assertThat(run("import", "--explain", people.toString())).isZero();
        assertThat(out).isEqualTo(people + """
                :
                  column  read as           first rows
                  Name    rider             Ane Zubia
                  Born    birth_date        1990-02-01
                  Nat     nation            ESP
                people.csv (palmares-people): 1 row of people, 1 new, 1 fact filled, 0 lines rejected, 0 conflicts
                a mapping to edit, for --mapping FILE:
                  name = "people"
                  source = "where people is from"
                  tells = "people"

                  [columns]
                  rider = "Name"
                  birth_date = "Born"
                  nation = "Nat"
                """);
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
