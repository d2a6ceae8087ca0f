package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archive;

/** Text tables as spreadsheets write them: the lines that rows stand in, the signs between cells, and the encodings. */
final class CsvFilesTest {
    private static final String CLAIMS =
            "SELECT line, rank, rider_id, team FROM claim WHERE race_id = 'valley-race' ORDER BY line";
    private static final String REJECTS = "SELECT line, text, reason FROM reject ORDER BY line";

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void opensAnArchive() {
        archive = FreshArchive.in(folder);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void rowsKeepTheLineTheyStartInPastCellsOfSeveralLinesAndEmptyLines(String lineEnd) throws IOException {
        take("""
                race_id,year,rank,rider,team
                valley-race,2019,1,Ane Zubia,"Red
                Team"
                valley-race,2019,2,Bea Yarza,"a ""quoted""

                name"

                valley-race,2019,three,Cleo Xhemal,Red
                valley-race,2019,4,Dora Weber,Blue,too,many
                valley-race,2019,5,Eli Vogt,5"
                """.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));

        assertThat(lines(CLAIMS.replace("team", "replace(replace(team, chr(13), ''), chr(10), '/')")))
                .containsExactly("2|1|ane-zubia|Red/Team", "4|2|bea-yarza|a \"quoted\"//name", "10|5|eli-vogt|5\"");
        assertThat(lines(REJECTS))
                .containsExactly(
                        "8|valley-race,2019,three,Cleo Xhemal,Red|the rank 'three' is neither a number nor DNF, DNS, OTL,"
                                + " DSQ or REL",
                        "9|valley-race,2019,4,Dora Weber,Blue,too,many|Expected Number of Columns: 5 Found: 6");
    }

    @Test
    void aHeadingOfSeveralLinesMovesTheRowsBelowIt() throws IOException {
        take("""
                race_id;year;rank;rider;"a
                note"
                valley-race;2019;1;Ane Zubia;x
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(lines(CLAIMS)).containsExactly("3|1|ane-zubia|");
    }

    @Test
    void aLongFileWithCellsOfSeveralLinesKeepsEveryLine() throws IOException {
        StringBuilder text = new StringBuilder("race_id,year,rank,rider,team\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("valley-race,2019,").append(i + 1).append(",Rider ").append(Integer.toString(i, 36));
            text.append(i % 3 == 0 ? ",\"A\nB\"\n" : ",A\n");
        }
        take(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(
                        lines(
                                "SELECT count(*) FROM claim WHERE race_id = 'valley-race' AND line = rank + (rank + 1) // 3 + 1"))
                .containsExactly("20000");
    }

    static Stream<List<String>> dialects() {
        return Stream.of(";", "\t", ",")
                .flatMap(sign -> Stream.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")
                        .map(encoding -> List.of(sign, encoding)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whatSpreadsheetsWriteIsRead(List<String> dialect) throws IOException {
        String text =
                "race_id,year,rank,rider,team\r\nvalley-race,2019,1,José Peña,Red\r\n".replace(",", dialect.get(0));
        String mark = dialect.get(1).equals("windows-1252") ? "" : "\uFEFF";
        take((mark + text).getBytes(Charset.forName(dialect.get(1))));

        assertThat(lines("SELECT c.line, c.rank, d.name, c.team FROM claim AS c JOIN rider AS d USING (rider_id)"
                        + " WHERE c.race_id = 'valley-race'"))
                .containsExactly("2|1|José Peña|Red");
    }

    @Test
    void theCopyOfAFileInAnotherEncodingIsGoneAfterwards() throws IOException {
        Path file = folder.resolve("unicode text.txt");
        Files.write(
                file,
                "\uFEFFrace_id\tyear\trank\trider\nvalley-race\t2019\t1\tAne\n".getBytes(StandardCharsets.UTF_16LE));
        new Importer(archive).take(file, none());

        assertThat(TemporaryFiles.named("unicode text.txt")).allMatch(file::equals);
    }

    private void take(byte[] content) throws IOException {
        new Importer(archive).take(Files.write(folder.resolve("list.csv"), content), none());
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }
}
