package org.palmares.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import tech.tablesaw.api.Table;

/**
 * Takes an import back: the archive is then as if the file had never been taken in, but for what later imports lean on, which
 * is theirs from then on.
 *
 * <p>It goes in three steps, because DuckDB deletes no row that another pointed to in the same transaction. Whoever is stopped
 * between them may ask for the same again.
 */
public final class ImportRemoval {
    private final Archive archive;

    /** What was taken back. */
    public record Removed(int importId, String file, long results, long riders, long races, long editions) {
        /** The removal in a line. */
        public String sentence() {
            return "import " + importId + " (" + file + ") is taken back: " + results + " results, " + riders
                    + " riders, " + races + " races and " + editions + " editions that it alone had brought";
        }
    }

    /** Removals from an archive that is open for writing. */
    public ImportRemoval(Archive archive) {
        this.archive = archive;
    }

    /**
     * Takes the import of this number back.
     *
     * @throws ArchiveException when there is no such import, with those there are
     */
    public Removed remove(int importId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("import_id", importId));
        String file = archive.change(change -> known(change, importId));
        long results = archive.change(change -> {
            long claims = count(change, "SELECT count(*) AS n FROM claim WHERE import_id = $import_id", parameters);
            change.run("""
                    CREATE OR REPLACE TEMP TABLE removed_edition AS
                    SELECT DISTINCT race_id, year FROM claim WHERE import_id = $import_id""", parameters);
            FactFields.takeBack(change, parameters);
            for (String table : tablesOfImports(change)) {
                change.run("DELETE FROM " + table + " WHERE import_id = $import_id", parameters);
            }
            change.run("UPDATE reject SET taken_in_by = NULL WHERE taken_in_by = $import_id", parameters);
            change.resolve("SELECT race_id, year FROM removed_edition");
            return claims;
        });
        Removed removed = archive.change(change -> {
            change.run(Importer.resource("remove_import.sql"), parameters);
            return new Removed(
                    importId,
                    file,
                    results,
                    count(change, "SELECT count(*) AS n FROM removed_made WHERE what = 'rider'", parameters),
                    count(change, "SELECT count(*) AS n FROM removed_made WHERE what = 'race'", parameters),
                    count(change, "SELECT count(*) AS n FROM removed_made WHERE what = 'edition'", parameters));
        });
        archive.change(change -> {
            change.run("""
                    DELETE FROM race
                    WHERE race_id IN (SELECT id FROM import_made WHERE import_id = $import_id AND what = 'race')
                        AND race_id NOT IN (SELECT race_id FROM edition);
                    DELETE FROM place WHERE place_id IN (SELECT id FROM removed_made WHERE what = 'place');
                    DELETE FROM import_made WHERE import_id = $import_id;
                    DELETE FROM import_log WHERE import_id = $import_id""", parameters);
            return null;
        });
        return removed;
    }

    private static String known(Transaction change, int importId) {
        Table log =
                change.query("SELECT import_id, file FROM import_log WHERE import_id > 0 ORDER BY import_id", Map.of());
        int row = log.intColumn("import_id").asList().indexOf(importId);
        if (row < 0) {
            throw new ArchiveException(
                    log.isEmpty()
                            ? "there is no import " + importId + "; nothing was imported yet"
                            : "there is no import " + importId + "; there are "
                                    + String.join(
                                            ", ",
                                            log.intColumn("import_id").asList().stream()
                                                    .map(String::valueOf)
                                                    .toList()));
        }
        return log.stringColumn("file").get(row);
    }

    /** Whatever is kept by import goes with it; the log and what was made are needed for the second step. */
    private static List<String> tablesOfImports(Transaction change) {
        return change.query("""
                        SELECT c.table_name
                        FROM duckdb_columns() AS c
                        JOIN duckdb_tables() AS t ON t.table_oid = c.table_oid AND t.database_name = c.database_name
                        WHERE c.database_name = current_database() AND c.schema_name = 'main' AND NOT t.internal
                            AND c.column_name = 'import_id'
                            AND c.table_name NOT IN ('import_log', 'import_made', 'edition_before')
                        ORDER BY c.table_name""", Map.of()).stringColumn(0).asList();
    }

    private static long count(Transaction change, String sql, Map<String, ?> parameters) {
        return change.query(sql, parameters).row(0).getLong("n");
    }
}
