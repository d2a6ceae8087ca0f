package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FrameWriterTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void whatWasReadIntoAFrameIsTheSameOnceLaidAndReadAgain() {
        Table read = archive.query("""
                SELECT *
                FROM (VALUES
                    (2, 70000, 9007199254740993, CAST(1.5 AS FLOAT), 0.1e0, true, DATE '1903-07-01', TIME '15:30:01',
                        TIMESTAMP '2023-04-01 15:30:01', TIMESTAMPTZ '2023-04-01 15:30:01+02', 'Ion, "le Basque"'),
                    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL))
                    AS t(a, b, c, d, e, f, g, h, i, j, "k l")""");

        archive.lay("my frame", read);

        Table again = archive.query("FROM \"my frame\"");
        assertThat(again.types()).isEqualTo(read.types());
        assertThat(again.columnNames()).isEqualTo(read.columnNames());
        assertThat(again.print()).isEqualTo(read.print());
        assertThat(again.columns()).allMatch(column -> !column.isMissing(0) && column.isMissing(1));
    }

    @Test
    void aFrameIsAskedBesideTheArchiveAndReplacesAnEarlierOneOfItsName() {
        archive.lay("pick", Table.create(IntColumn.create("year", new int[] {1999})));
        archive.lay("pick", Table.create(StringColumn.create("race_id", "il-lombardia", "nowhere")));

        assertThat(archive.query("SELECT r.race_id FROM pick AS p JOIN race AS r ON r.race_id = p.race_id")
                        .stringColumn(0)
                        .asList())
                .containsExactly("il-lombardia");
    }

    @Test
    void aNameOfTheArchivesOwnIsRefusedForItsMacrosWouldAskTheFrame() {
        Table frame = Table.create(StringColumn.create("race_id"));

        for (String taken : new String[] {"result", "Race_Name"}) {
            assertThatThrownBy(() -> archive.lay(taken, frame))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessage("the archive has a " + taken + " itself; give the frame another name");
        }
    }
}
