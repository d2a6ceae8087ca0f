package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palmares.format.Samples.written;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palmares.format.Style.Colour;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class BoxWriterTest {
    private static final Table WINNERS = Table.create(
            IntColumn.create("year", new int[] {2011, 2012, 2023}),
            StringColumn.create("winner", "Samuel Sánchez", null, "Ion Izagirre Insausti"),
            DoubleColumn.create("share_of_home_winners", 0.5, Double.NaN, 1.0 / 3));

    @Test
    void numbersStandRightAndUnknownCellsAreNull() {
        assertThat(written(OutputFormat.BOX, WINNERS)).isEqualTo("""
                        ┌──────┬───────────────────────┬───────────────────────┐
                        │ year │ winner                │ share_of_home_winners │
                        ├──────┼───────────────────────┼───────────────────────┤
                        │ 2011 │ Samuel Sánchez        │                   0.5 │
                        │ 2012 │ NULL                  │                  NULL │
                        │ 2023 │ Ion Izagirre Insausti │              0.333333 │
                        └──────┴───────────────────────┴───────────────────────┘
                        """);
    }

    @Test
    void wideCharactersAndAccentsKeepTheLinesStraight() {
        assertThat(written(OutputFormat.BOX, Samples.texts())).isEqualTo("""
                        ┌───┬───────────────────────────────┐
                        │ n │ name                          │
                        ├───┼───────────────────────────────┤
                        │ 1 │ Pogačar                       │
                        │ 2 │ S\u030cpilak                        │
                        │ 3 │ 新城幸也                      │
                        │ 4 │ 🚴🏽‍♀️ 🇪🇸                         │
                        │ 5 │ a|b "c", d                    │
                        │ 6 │ two\\nlines\\tand a tab         │
                        │ 7 │ <b>R&D_x</b> 100% $5 #1 {~^}\\ │
                        │ 8 │ NULL                          │
                        └───┴───────────────────────────────┘
                        """);
    }

    @Test
    void headingsBreakAndLongTextsGiveWayToTheTerminalAndNumbersDoNot() {
        assertThat(written(OutputFormat.BOX, WINNERS, Style.unlimited().withWidth(38)))
                .isEqualTo("""
                        ┌──────┬──────────────────┬──────────┐
                        │ year │ winner           │   share_ │
                        │      │                  │ of_home_ │
                        │      │                  │  winners │
                        ├──────┼──────────────────┼──────────┤
                        │ 2011 │ Samuel Sánchez   │      0.5 │
                        │ 2012 │ NULL             │     NULL │
                        │ 2023 │ Ion Izagirre In… │ 0.333333 │
                        └──────┴──────────────────┴──────────┘
                        """);
    }

    @Test
    void longTextsGoOnInTheNextLineWhereNothingMayBeLost() {
        Style style = Style.unlimited().withWidth(34).with(Style.Overflow.WRAP);
        assertThat(written(OutputFormat.BOX, WINNERS, style)).isEqualTo("""
                        ┌──────┬──────────────┬──────────┐
                        │ year │ winner       │   share_ │
                        │      │              │ of_home_ │
                        │      │              │  winners │
                        ├──────┼──────────────┼──────────┤
                        │ 2011 │ Samuel       │      0.5 │
                        │      │ Sánchez      │          │
                        │ 2012 │ NULL         │     NULL │
                        │ 2023 │ Ion Izagirre │ 0.333333 │
                        │      │ Insausti     │          │
                        └──────┴──────────────┴──────────┘
                        """);
        assertThat(DisplayWidth.wrap("新城幸也", 5)).containsExactly("新城", "幸也");
    }

    @Test
    void aWordOfAHeadingThatIsWiderThanItsColumnIsCut() {
        Table frame = Table.create(
                StringColumn.create("name", "Gran Premio Miguel Indurain"),
                IntColumn.create("editions_held", new int[] {7}));
        assertThat(written(OutputFormat.BOX, frame, Style.unlimited().withWidth(19)))
                .isEqualTo("""
                        ┌──────────┬──────┐
                        │ name     │ edi… │
                        │          │ held │
                        ├──────────┼──────┤
                        │ Gran Pr… │    7 │
                        └──────────┴──────┘
                        """);
    }

    @Test
    void columnsThatDoNotFitAreLeftOutInTheMiddleAndCounted() {
        assertThat(written(OutputFormat.BOX, WINNERS, Style.unlimited().withWidth(25)))
                .isEqualTo("""
                        ┌──────┬───┬──────────┐
                        │ year │ … │   share_ │
                        │      │ … │ of_home_ │
                        │      │ … │  winners │
                        ├──────┼───┼──────────┤
                        │ 2011 │ … │      0.5 │
                        │ 2012 │ … │     NULL │
                        │ 2023 │ … │ 0.333333 │
                        └──────┴───┴──────────┘
                        (3 columns, 2 shown)
                        """);
    }

    @Test
    void rowsPastTheLimitAreCounted() {
        assertThat(written(OutputFormat.BOX, WINNERS, Style.unlimited().withMaxRows(1)))
                .isEqualTo("""
                        ┌──────┬────────────────┬───────────────────────┐
                        │ year │ winner         │ share_of_home_winners │
                        ├──────┼────────────────┼───────────────────────┤
                        │ 2011 │ Samuel Sánchez │                   0.5 │
                        └──────┴────────────────┴───────────────────────┘
                        (3 rows, 1 shown)
                        """);
    }

    @Test
    void aSingleLongColumnIsFittedToo() {
        Table frame = Table.create(StringColumn.create("name", "Gran Premio Miguel Indurain"));
        assertThat(written(OutputFormat.BOX, frame, Style.unlimited().withWidth(20)))
                .isEqualTo("""
                        ┌──────────────────┐
                        │ name             │
                        ├──────────────────┤
                        │ Gran Premio Mig… │
                        └──────────────────┘
                        """);
    }

    @Test
    void noLineIsWiderThanTheTerminalForManyColumns() {
        Table frame = Table.create(IntStream.rangeClosed(1, 30)
                .mapToObj(i -> StringColumn.create("column_" + i, "a text of some length, number " + i))
                .toArray(StringColumn[]::new));
        for (int width : new int[] {30, 40, 80, 81, 82, 200, 500}) {
            String box = written(OutputFormat.BOX, frame, Style.unlimited().withWidth(width));
            assertThat(Arrays.stream(box.split("\n")).mapToInt(DisplayWidth::of))
                    .allMatch(lineWidth -> lineWidth <= width);
        }
    }

    @Test
    void colourMarksHeadingsAndUnknownCells() {
        Table frame = Table.create(StringColumn.create("winner", "Izagirre", null));
        assertThat(written(OutputFormat.BOX, frame, Style.unlimited().withColour(Colour.ANSI))
                        .replace("\u001b[0m", "</>")
                        .replace("\u001b[1m", "<bold>")
                        .replace("\u001b[2m", "<dim>"))
                .isEqualTo("""
                        <dim>┌──────────┐</>
                        <dim>│</> <bold>winner</>   <dim>│</>
                        <dim>├──────────┤</>
                        <dim>│</> Izagirre <dim>│</>
                        <dim>│</> <dim>NULL</>     <dim>│</>
                        <dim>└──────────┘</>
                        """);
    }

    @Test
    void aCellCanNotDriveTheTerminal() {
        Table frame = Table.create(StringColumn.create("winner", "\u001b[31mred"));
        assertThat(written(OutputFormat.BOX, frame)).contains("│ \\u001b[31mred │");
    }

    @Test
    void aWidthOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Style.unlimited().withWidth(0))
                .withMessage("a width of 0; it must be 1 or more");
    }
}
