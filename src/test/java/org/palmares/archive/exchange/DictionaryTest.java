package org.palmares.archive.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.Table;

/** The dictionary is held against the schema from both sides; the files are held against it whenever they load. */
final class DictionaryTest {
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
    void everyColumnOfTheSchemaIsInTheDictionary() {
        assertEmpty("""
                SELECT c.table_name, c.column_name
                FROM duckdb_columns() AS c
                JOIN duckdb_tables() AS t USING (database_name, table_name)
                ANTI JOIN dictionary AS d ON d.table_name = c.table_name AND d.column_name = c.column_name
                WHERE c.database_name = 'archive'""");
    }

    @Test
    void everyEntryOfTheDictionaryIsAColumnOfThatType() {
        assertEmpty("""
                SELECT d.table_name, d.column_name, d.type
                FROM dictionary AS d
                ANTI JOIN duckdb_columns() AS c
                    ON c.database_name = 'archive' AND c.table_name = d.table_name AND c.column_name = d.column_name
                    AND c.data_type = d.type""");
    }

    @Test
    void whatTheSchemaWantsFilledTheDictionaryCallsRequired() {
        assertEmpty("""
                SELECT d.table_name, d.column_name, d.required, c.is_nullable
                FROM dictionary AS d
                JOIN duckdb_columns() AS c
                    ON c.database_name = 'archive' AND c.table_name = d.table_name AND c.column_name = d.column_name
                WHERE d.required = c.is_nullable""");
    }

    @Test
    void quantitiesNameTheirUnitTheSameWayTheirColumnDoes() {
        assertEmpty("""
                SELECT table_name, column_name, unit
                FROM dictionary
                WHERE (suffix(column_name, '_s') AND unit IS DISTINCT FROM 's')
                    OR (suffix(column_name, '_km') AND unit IS DISTINCT FROM 'km')
                    OR (suffix(column_name, '_kmh') AND unit IS DISTINCT FROM 'km/h')""");
    }

    private static void assertEmpty(String query) {
        Table found = archive.query(query);
        assertThat(found.rowCount()).as(found.printAll()).isZero();
    }
}
