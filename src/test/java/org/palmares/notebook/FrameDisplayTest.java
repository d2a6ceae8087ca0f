package org.palmares.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class FrameDisplayTest {
    @Test
    void aShortFrameIsShownWholeWithTypesAndUnknownsEmpty() {
        IntColumn year = IntColumn.create("year", new int[] {2016});
        year.appendMissing();
        Table frame = Table.create(
                "frame",
                year,
                StringColumn.create("winner", "Ion <b>", ""),
                DoubleColumn.create("gap_s", 2.0, 1.0 / 3));
        assertThat(FrameDisplay.of(frame).html()).isEqualTo("""
                <table>
                <thead><tr><th style="text-align: right">year<br><small>integer</small></th>\
                <th style="text-align: left">winner<br><small>string</small></th>\
                <th style="text-align: right">gap_s<br><small>double</small></th></tr></thead>
                <tbody>
                <tr><td style="text-align: right">2016</td><td style="text-align: left">Ion &lt;b&gt;</td>\
                <td style="text-align: right">2</td></tr>
                <tr><td style="text-align: right"></td><td style="text-align: left"></td>\
                <td style="text-align: right">0.333333</td></tr>
                </tbody>
                </table>
                <small>2 rows × 3 columns</small>""");
    }

    @Test
    void aLongFrameShowsItsFirstTenAndLastFiveRows() {
        Table frame = Table.create(
                "frame", IntColumn.create("n", IntStream.rangeClosed(1, 100).toArray()));
        String html = FrameDisplay.of(frame).html();
        assertThat(html.lines().filter(line -> line.startsWith("<tr>")).map(line -> line.replaceAll("<[^>]*>", "")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "⋮", "96", "97", "98", "99", "100");
        assertThat(html).endsWith("<small>100 rows × 1 column</small>");
    }
}
