package org.palmares.intake;

import java.util.List;
import org.palmares.archive.Archive;

/** All that an archive holds, so that two states of it can be compared. */
final class ArchiveContents {
    private ArchiveContents() {}

    /** One line a table: its name, how many rows it has, and a sum over what they hold that no order changes. */
    static List<String> of(Archive archive) {
        return FrameLines.of(archive.query("""
                        SELECT table_name
                        FROM duckdb_tables()
                        WHERE database_name = current_database() AND NOT temporary
                        ORDER BY table_name""")).stream()
                .flatMap(table -> FrameLines.of(archive.query("SELECT '" + table
                                + "', count(*), CAST(sum(hash(t)) AS VARCHAR) FROM " + table + " AS t"))
                        .stream())
                .toList();
    }
}
