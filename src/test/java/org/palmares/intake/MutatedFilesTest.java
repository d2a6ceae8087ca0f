package org.palmares.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.Shared;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.QueryException;

/**
 * Files with a few things wrong in them, all the way into an archive: what a reader lets through must not break a constraint
 * there, for that would refuse a whole file over one line, in words that are DuckDB's.
 */
final class MutatedFilesTest {
    private static final long SEED = 1903;
    private static final int LONG_TABLE = 100_000;
    private static final List<String> CELLS =
            List.of("0", "-", "99", "9999999999", "", "00", ".", "x", ",", "1e9", "-5", "0:00:00", "+ 0");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d:.]*");

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

    @Test
    void aTableWithWrongCellsIsTakenInWithRejects() throws IOException {
        String table = """
                year,rank,rider,nation,team,bib,time,gap,points,date,distance_km,stage,classification
                1903,1,Ane Zubia,ESP,Red,1,94:33:14,,12,1903-07-19,2428,,GENERAL
                1903,2,Bea Yarza,FRA,Blue,2,,+ 2:59:21,10,1903-07-19,2428,,GENERAL
                1903,3,Cleo Xhemal,ITA,Red,3,,s.t.,8,1903-07-19,2428,,GENERAL
                1903,1,Ane Zubia,ESP,Red,1,6:28:18,,12,1903-07-01,467,1,STAGE
                1903,DNF,Dora Weber,GER,Blue,4,,,,1903-07-01,467,1,STAGE
                """;
        takeMutations("list.csv", table, 10);
    }

    @Test
    void aPrintedListWithWrongCellsIsTakenInWithRejects() throws IOException {
        String list = """
                Rund um den Stadtwald 1912
                1 Ane Zubia (Spa) Red 4:59:31
                2 Bea Yarza (Fra) Blue +0:02
                3 Cleo Xhemal (Ita) Red s.t.
                DNF Dora Weber (Ger) Blue
                """;
        takeMutations("list.txt", list, 6);
    }

    @Test
    void aRealFileWithWrongCellsIsTakenInWithRejectsOrRefused() throws IOException {
        Random choice = new Random(SEED);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Shared.path("datasets"))) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() < 120_000)
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < 12; i++) {
            Path file = files.get(choice.nextInt(files.size()));
            takeMutations(file.getFileName().toString(), Files.readString(file, ISO_8859_1), 1);
        }
    }

    /** Counted here and not by the import: each row is an edition of its own, so that none is another's copy. */
    @Tag("heavy")
    @Test
    void everyRowOfALongTableWithWrongCellsIsReadOrRejected() throws IOException {
        Random random = new Random(SEED);
        StringBuilder table =
                new StringBuilder("race_name,year,rank,rider,nation,team,bib,time,gap,points,date,distance_km\n");
        for (int row = 0; row < LONG_TABLE; row++) {
            List<String> cells = new ArrayList<>(List.of(
                    "Race " + row / 150,
                    String.valueOf(1870 + row % 150),
                    "1",
                    "Ane Zubia",
                    "ESP",
                    "Red",
                    "1",
                    "94:33:14",
                    "",
                    "12",
                    "",
                    "242"));
            for (int n = random.nextInt(4); n > 0; n--) {
                String wrong = CELLS.get(random.nextInt(CELLS.size()));
                cells.set(2 + random.nextInt(10), wrong.contains(",") ? '"' + wrong + '"' : wrong);
            }
            table.append(String.join(",", cells)).append('\n');
        }
        ImportSummary summary =
                new Importer(archive).take(Files.writeString(folder.resolve("long.csv"), table), ImportOptions.none());

        assertThat(summary.results() + summary.rejected()).isEqualTo(LONG_TABLE);
        assertThat(summary.rejected()).isPositive();
    }

    private void takeMutations(String name, String content, int times) throws IOException {
        Random random = new Random(SEED + name.hashCode());
        for (int i = 0; i < times; i++) {
            Path file = Files.writeString(folder.resolve(name), mutated(content, random), ISO_8859_1);
            try {
                ImportSummary summary = new Importer(archive)
                        .rehearse(file, ImportOptions.none().race("valley-race").year(2019));
                assertThat(summary.results() + summary.rejected())
                        .as("lines of mutation %d of %s", i, name)
                        .isPositive();
            } catch (ArchiveException refused) {
                assertThat(refused)
                        .as("mutation %d of %s, kept in %s", i, name, file)
                        .isNotInstanceOf(QueryException.class);
            }
        }
    }

    /** A number or two replaced, and now and then a piece cut out or doubled. */
    private static String mutated(String content, Random random) {
        StringBuilder text = new StringBuilder(content);
        int mutations = 1 + random.nextInt(20);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(200));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                default -> {
                    Matcher number = NUMBER.matcher(text);
                    if (number.find(at)) {
                        text.replace(number.start(), number.end(), CELLS.get(random.nextInt(CELLS.size())));
                    }
                }
            }
            if (text.isEmpty()) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
