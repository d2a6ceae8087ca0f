package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palmares.format.Samples.written;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class OutputFormatTest {

    @Test
    void aFormatIsFoundByItsNameInAnyCase() {
        assertThat(OutputFormat.of("JSONLines")).isEqualTo(OutputFormat.JSONLINES);
        assertThat(OutputFormat.of("table")).isEqualTo(OutputFormat.BOX);
    }

    @Test
    void anUnknownNameListsAllFormats() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFormat.of("excel"))
                .withMessage(
                        "unknown output format 'excel'; the formats are box (or table), csv, csv-excel, tsv, json, jsonlines,"
                                + " markdown, html, latex, line, xlsx");
    }

    @Test
    void csvKeepsAllDigitsAndLeavesUnknownCellsEmpty() {
        assertThat(written(OutputFormat.CSV, Samples.everyType())).isEqualTo("""
                        rank,year,rider,km,share,winner,home,day,start,started,seen
                        1,2023,9007199254740993,0.1,0.3333333333333333,Izagirre,true,2023-04-01,11:00:00,2023-04-01T11:00:00,2023-04-01T09:00:00Z
                        ,,,,,,,,,,
                        """);
    }

    @Test
    void csvQuotesDelimitersQuotesAndLineBreaks() {
        assertThat(written(OutputFormat.CSV, Samples.texts())).isEqualTo("""
                        n,name
                        1,Pogačar
                        2,S\u030cpilak
                        3,新城幸也
                        4,🚴🏽‍♀️ 🇪🇸
                        5,"a|b ""c"", d"
                        6,"two
                        lines\tand a tab"
                        7,<b>R&D_x</b> 100% $5 #1 {~^}\\
                        8,
                        """);
    }

    @Test
    void csvTellsAnEmptyTextFromAnUnknownOne() {
        Rows rows = new FixedRows(
                new String[] {"rider", "team"}, new Object[] {"", null}, new Object[] {" Špilak", "RadioShack"});
        assertThat(written(OutputFormat.CSV, rows, Style.unlimited())).isEqualTo("""
                        rider,team
                        "",
                        " Špilak",RadioShack
                        """);
    }

    @Test
    void csvOfOneColumnHasNoEmptyLineThatAReaderWouldSkip() {
        Table frame = Table.create(StringColumn.create("winner", "Izagirre", null));
        assertThat(written(OutputFormat.CSV, frame)).isEqualTo("winner\nIzagirre\n\"\"\n");
    }

    @Test
    void tsvQuotesTabsAndNotCommas() {
        Table frame = Table.create(
                IntColumn.create("n", new int[] {1, 2}), StringColumn.create("name", "tab\there", "comma, here"));
        assertThat(written(OutputFormat.TSV, frame)).isEqualTo("n\tname\n1\t\"tab\there\"\n2\tcomma, here\n");
    }

    @Test
    void csvForExcelIsCsvBehindAByteOrderMark() {
        Table frame = Table.create(StringColumn.create("winner", "Špilak"));
        assertThat(written(OutputFormat.CSV_EXCEL, frame)).isEqualTo("\ufeffwinner\nŠpilak\n");
    }

    @Test
    void jsonHasBareNumbersNullsAndIsoDates() {
        assertThat(written(OutputFormat.JSON, Samples.everyType())).isEqualTo("""
                        [{"rank":1,"year":2023,"rider":9007199254740993,"km":0.1,"share":0.3333333333333333,"winner":"Izagirre","home":true,"day":"2023-04-01","start":"11:00:00","started":"2023-04-01T11:00:00","seen":"2023-04-01T09:00:00Z"},
                        {"rank":null,"year":null,"rider":null,"km":null,"share":null,"winner":null,"home":null,"day":null,"start":null,"started":null,"seen":null}]
                        """);
    }

    @Test
    void jsonIsValidForInfiniteNumbersControlCharactersAndHalfCharacters() {
        Rows rows = new FixedRows(
                new String[] {"a \"name\""},
                new Object[] {Double.POSITIVE_INFINITY},
                new Object[] {"bell\u0007 back\\slash"},
                new Object[] {"half \ud83d"});
        assertThat(written(OutputFormat.JSON, rows, Style.unlimited())).isEqualTo("""
                        [{"a \\"name\\"":null},
                        {"a \\"name\\"":"bell\\u0007 back\\\\slash"},
                        {"a \\"name\\"":"half \\ud83d"}]
                        """);
    }

    @Test
    void jsonlinesWritesOneObjectPerLine() {
        assertThat(written(OutputFormat.JSONLINES, Samples.texts())).isEqualTo("""
                        {"n":1,"name":"Pogačar"}
                        {"n":2,"name":"S\u030cpilak"}
                        {"n":3,"name":"新城幸也"}
                        {"n":4,"name":"🚴🏽‍♀️ 🇪🇸"}
                        {"n":5,"name":"a|b \\"c\\", d"}
                        {"n":6,"name":"two\\nlines\\tand a tab"}
                        {"n":7,"name":"<b>R&D_x</b> 100% $5 #1 {~^}\\\\"}
                        {"n":8,"name":null}
                        """);
    }

    @Test
    void markdownEscapesItsOwnMarkupAndRoundsForReading() {
        assertThat(written(OutputFormat.MARKDOWN, Samples.texts())).isEqualTo("""
                        | n | name |
                        | ---: | --- |
                        | 1 | Pogačar |
                        | 2 | S\u030cpilak |
                        | 3 | 新城幸也 |
                        | 4 | 🚴🏽‍♀️ 🇪🇸 |
                        | 5 | a\\|b "c", d |
                        | 6 | two<br>lines\tand a tab |
                        | 7 | \\<b>R&D_x\\</b> 100% $5 #1 {\\~^}\\\\ |
                        | 8 | |
                        """);
    }

    @Test
    void htmlIsAPageThatNeedsNothingElse() {
        assertThat(written(OutputFormat.HTML, Samples.texts())).isEqualTo("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <title>palmares</title>
                        <style>
                        body { font-family: system-ui, sans-serif; }
                        table { border-collapse: collapse; }
                        th, td { padding: 0.2em 0.8em; text-align: left; border-bottom: 1px solid #ddd; }
                        .number { text-align: right; font-variant-numeric: tabular-nums; }
                        </style>
                        </head>
                        <body>
                        <table>
                        <thead>
                        <tr><th scope="col" class="number">n</th><th scope="col">name</th></tr>
                        </thead>
                        <tbody>
                        <tr><td class="number">1</td><td>Pogačar</td></tr>
                        <tr><td class="number">2</td><td>S\u030cpilak</td></tr>
                        <tr><td class="number">3</td><td>新城幸也</td></tr>
                        <tr><td class="number">4</td><td>🚴🏽‍♀️ 🇪🇸</td></tr>
                        <tr><td class="number">5</td><td>a|b "c", d</td></tr>
                        <tr><td class="number">6</td><td>two<br>lines\tand a tab</td></tr>
                        <tr><td class="number">7</td><td>&lt;b&gt;R&amp;D_x&lt;/b&gt; 100% $5 #1 {~^}\\</td></tr>
                        <tr><td class="number">8</td><td></td></tr>
                        </tbody>
                        </table>
                        </body>
                        </html>
                        """);
    }

    @Test
    void latexEscapesItsOwnMarkup() {
        assertThat(written(OutputFormat.LATEX, Samples.texts())).isEqualTo("""
                        \\begin{tabular}{rl}
                        \\hline
                        n & name \\\\
                        \\hline
                        1 & Pogačar \\\\
                        2 & S\u030cpilak \\\\
                        3 & 新城幸也 \\\\
                        4 & 🚴🏽‍♀️ 🇪🇸 \\\\
                        5 & a\\textbar{}b "c", d \\\\
                        6 & two lines and a tab \\\\
                        7 & \\textless{}b\\textgreater{}R\\&D\\_x\\textless{}/b\\textgreater{} 100\\% \\$5 \\#1 \\{\\textasciitilde{}\\textasciicircum{}\\}\\textbackslash{} \\\\
                        8 &  \\\\
                        \\hline
                        \\end{tabular}
                        """);
    }

    @Test
    void lineGivesEveryCellItsOwnLine() {
        assertThat(written(OutputFormat.LINE, Samples.everyType())).isEqualTo("""
                           rank = 1
                           year = 2023
                          rider = 9007199254740993
                             km = 0.1
                          share = 0.333333
                         winner = Izagirre
                           home = true
                            day = 2023-04-01
                          start = 11:00:00
                        started = 2023-04-01T11:00:00
                           seen = 2023-04-01T09:00:00Z

                           rank = NULL
                           year = NULL
                          rider = NULL
                             km = NULL
                          share = NULL
                         winner = NULL
                           home = NULL
                            day = NULL
                          start = NULL
                        started = NULL
                           seen = NULL
                        """);
    }

    @Test
    void anEmptyResultStillHasItsHeader() {
        assertThat(written(OutputFormat.BOX, Samples.empty())).isEqualTo("""
                        ┌───┬──────┐
                        │ n │ name │
                        ├───┼──────┤
                        └───┴──────┘
                        (0 rows)
                        """);
        assertThat(written(OutputFormat.CSV, Samples.empty())).isEqualTo("n,name\n");
        assertThat(written(OutputFormat.TSV, Samples.empty())).isEqualTo("n\tname\n");
        assertThat(written(OutputFormat.JSON, Samples.empty())).isEqualTo("[]\n");
        assertThat(written(OutputFormat.JSONLINES, Samples.empty())).isEmpty();
        assertThat(written(OutputFormat.MARKDOWN, Samples.empty())).isEqualTo("| n | name |\n| ---: | --- |\n");
        assertThat(written(OutputFormat.HTML, Samples.empty())).endsWith("""
                        <thead>
                        <tr><th scope="col" class="number">n</th><th scope="col">name</th></tr>
                        </thead>
                        <tbody>
                        </tbody>
                        </table>
                        </body>
                        </html>
                        """);
        assertThat(written(OutputFormat.LATEX, Samples.empty())).isEqualTo("""
                        \\begin{tabular}{rl}
                        \\hline
                        n & name \\\\
                        \\hline
                        \\hline
                        \\end{tabular}
                        """);
        assertThat(written(OutputFormat.LINE, Samples.empty())).isEqualTo("(0 rows)\n");
    }
}
