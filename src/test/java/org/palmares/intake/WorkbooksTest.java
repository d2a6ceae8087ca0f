package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** Sheets of Excel workbooks go in like other tables. */
final class WorkbooksTest {
    private static final String CLAIMS = """
            SELECT c.line, c.year, c.rank, d.name, c.time_s, c.gap_s, c.team
            FROM claim AS c
            JOIN rider AS d ON d.rider_id = c.rider_id
            WHERE c.race_id = 'valley-race'
            ORDER BY c.line""";

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
    void timesAndDatesAreReadAsTheSheetShowsThemAndLinesAreItsRows() throws IOException {
        Path file = folder.resolve("races.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Results");
            book.newWorksheet("Empty");
            sheet.value(0, 0, "All our results");
            row(sheet, 2, "race_name", "year", "rank", "rider", "time", "gap", "date", "team");
            row(
                    sheet,
                    3,
                    "Valley Race",
                    2019,
                    1,
                    "Ane Zubia",
                    17971 / 86400.0,
                    "",
                    LocalDate.of(2019, 4, 6),
                    "Red, the");
            sheet.style(3, 4).format("h:mm:ss").set();
            sheet.style(3, 6).format("yyyy-mm-dd").set();
            row(sheet, 5, "Valley Race", 2019, 2, "Bea Yarza", "", 67 / 86400.0, "", "a \"b\"");
            sheet.style(5, 5).format("mm:ss").set();
            row(sheet, 6, "Valley Race", 2019, "two", "Cleo Xhemal", "", "", "", "");
        }
        ImportSummary summary = new Importer(archive).take(file, none());

        assertThat(summary.sentence())
                .isEqualTo(
                        "races.xlsx (palmares-lines): 2 results of 1 edition, 2 riders new and 0 known, 1 line rejected, 0"
                                + " conflicts");
        assertThat(lines(CLAIMS))
                .containsExactly("4|2019|1|Ane Zubia|17971|0|Red, the", "6|2019|2|Bea Yarza||67|a \"b\"");
        assertThat(lines("SELECT date FROM edition WHERE race_id = 'valley-race'"))
                .containsExactly("2019-04-06");
        assertThat(lines("SELECT line FROM reject")).containsExactly("7");
    }

    @Test
    void ofSeveralSheetsAMappingSaysWhich() throws IOException {
        Path file = folder.resolve("races.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (int year : List.of(2018, 2019)) {
                Worksheet sheet = book.newWorksheet("of " + year);
                row(sheet, 0, "race_name", "year", "rank", "rider");
                row(sheet, 1, "Valley Race", year, 1, "Ane Zubia");
            }
        }

        assertThatThrownBy(() -> new Importer(archive).take(file, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file
                        + " has several sheets: of 2018, of 2019. Say in a mapping which one it is, such as sheet ="
                        + " \"of 2018\" (--mapping FILE)");
        Path wrong =
                Files.writeString(folder.resolve("wrong.toml"), "name = 'own'\nown_names = true\nsheet = 'of 2017'\n");
        assertThatThrownBy(() -> new Importer(archive).take(file, none().mapping(wrong)))
                .hasMessage("the mapping " + wrong + ":3: " + file
                        + " has no sheet 'of 2017'; it has, the nearest first, of 2018, of 2019");
        Path right =
                Files.writeString(folder.resolve("right.toml"), "name = 'own'\nown_names = true\nsheet = 'of 2019'\n");
        new Importer(archive).take(file, none().mapping(right));

        assertThat(lines(CLAIMS)).containsExactly("2|2019|1|Ane Zubia|||");
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, i, date);
            } else if (!cell.equals("")) {
                sheet.value(row, i, (String) cell);
            }
        }
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }
}
