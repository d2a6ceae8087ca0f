package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

final class FrameReaderTest {
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
    void everyTypeKeepsItsValueAndItsUnknown() {
        String[][] types = {
            {"1::TINYINT", "SHORT", "1"},
            {"200::UTINYINT", "SHORT", "200"},
            {"-300::SMALLINT", "SHORT", "-300"},
            {"70000::INTEGER", "INTEGER", "70000"},
            {"60000::USMALLINT", "INTEGER", "60000"},
            {"9007199254740993::BIGINT", "LONG", "9007199254740993"},
            {"4000000000::UINTEGER", "LONG", "4000000000"},
            {"9007199254740993::UBIGINT", "LONG", "9007199254740993"},
            {"9007199254740993::HUGEINT", "LONG", "9007199254740993"},
            {"7::UHUGEINT", "LONG", "7"},
            {"1.5::FLOAT", "FLOAT", "1.5"},
            {"0.1::DOUBLE", "DOUBLE", "0.1"},
            {"203.25::DECIMAL(7, 2)", "DOUBLE", "203.25"},
            {"true", "BOOLEAN", "true"},
            {"DATE '2023-04-01'", "LOCAL_DATE", "2023-04-01"},
            {"TIME '15:30:01'", "LOCAL_TIME", "15:30:01"},
            {"TIMESTAMP '2023-04-01 15:30:01'", "LOCAL_DATE_TIME", "2023-04-01T15:30:01"},
            {"TIMESTAMPTZ '2023-04-01 15:30:01+00'", "INSTANT", "2023-04-01T15:30:01Z"},
            {"'Izagirre'", "STRING", "Izagirre"},
            {"'a'::ENUM('a', 'b')", "STRING", "a"},
            {"[1, 2]", "STRING", "[1, 2]"},
            {"{'k': 1}", "STRING", "{'k': 1}"},
            {"INTERVAL 2 DAY", "STRING", "2 days"},
            {"'{\"a\": 1}'::JSON", "STRING", "{\"a\": 1}"},
        };
        for (String[] type : types) {
            String values = "SELECT " + type[0] + " AS v UNION ALL BY NAME SELECT NULL AS v ORDER BY v";
            // A column whose type only rows give has the others read by rows too.
            for (String query : List.of(values, "SELECT *, INTERVAL 1 DAY AS by_rows FROM (" + values + ")")) {
                Table frame = archive.query(query);

                assertThat(List.of(
                                frame.column("v").type().name(),
                                String.valueOf(frame.column("v").get(0)),
                                frame.column("v").isMissing(1)))
                        .as(query)
                        .isEqualTo(List.of(type[1], type[2], true));
            }
        }
    }

    @Test
    void aResultOfManyPortionsKeepsItsOrderAndItsUnknowns() {
        Table frame = archive.query("""
                SELECT i, CASE WHEN i % 3 <> 0 THEN 'text ' || i END AS text, CASE WHEN i % 5 <> 0 THEN i / 2 END AS half
                FROM range(10000) AS t(i)
                ORDER BY i""");

        assertThat(frame.rowCount()).isEqualTo(10_000);
        assertThat(frame.longColumn("i").asSet()).hasSize(10_000);
        assertThat(frame.longColumn("i").get(2048)).isEqualTo(2048);
        assertThat(frame.stringColumn("text").get(9_998)).isEqualTo("text 9998");
        assertThat(frame.stringColumn("text").countMissing()).isEqualTo(3334);
        assertThat(frame.doubleColumn("half").get(9_999)).isEqualTo(4999.5);
        assertThat(frame.doubleColumn("half").countMissing()).isEqualTo(2000);
    }

    @Test
    void aDayThatTablesawHasNoRoomForIsRefusedAndNotMadeAnother() {
        for (String day : List.of(
                "DATE 'infinity'",
                "DATE '-infinity'",
                "TIMESTAMP 'infinity'",
                "DATE '100000-01-01'",
                "TIMESTAMP_S 'infinity'")) {
            assertThatThrownBy(() -> archive.query("SELECT " + day + " AS day"))
                    .as(day)
                    .hasMessageContaining(
                            "column day holds a time that can't be shown as one, such as 24:00:00 or infinity");
        }
    }

    @Test
    void whatIsNoQueryGivesNoFrame() {
        assertThatThrownBy(() -> archive.query("CREATE TEMP TABLE t AS SELECT 1 AS a"))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void theSumOfIntegersWhichIsAHugeintReadsAsLong() {
        Table frame = archive.query("SELECT sum(v) AS total FROM (VALUES (2000000000), (2000000000)) AS t(v)");

        assertThat(frame.longColumn("total").get(0)).isEqualTo(4_000_000_000L);
    }

    @Test
    void aValueOutsideSixtyFourBitsIsRefusedAndNotRounded() {
        assertThatThrownBy(() -> archive.query("SELECT 170141183460469231731687303715884105727::HUGEINT AS big"))
                .hasMessage("column big (HUGEINT) holds 170141183460469231731687303715884105727, which does not fit 64"
                        + " bits; cast it to DOUBLE or VARCHAR in the query");
    }

    @Test
    void twoColumnsOfOneNameAreTold() {
        assertThat(archive.query("SELECT 1 AS year, 2 AS year").columnNames()).containsExactly("year", "year_2");
    }

    @Test
    void anEmptyResultStillHasItsColumns() {
        assertThat(archive.query("FROM race WHERE false").columnNames()).contains("race_id", "name", "home_region");
    }
}
