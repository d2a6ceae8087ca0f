package org.palmares.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.DuckDb;
import org.palmares.archive.Workshop;
import org.palmares.failure.Reason;
import org.palmares.sql.SqlText;

/**
 * A table or view of somebody's DuckDB file, which stays as it is.
 *
 * <p>A view is a query that somebody else wrote, and DuckDB's queries read files and load libraries. So the file is opened by
 * a DuckDB of its own, which may write one Parquet file and else reach nothing; the archive reads that.
 */
final class DuckDbTable implements TableLayout {
    /** What Parquet keeps as it is. The rest, such as a HUGEINT, goes over as text. */
    private static final Pattern KEPT = Pattern.compile(
            "BOOLEAN|U?(TINY|SMALL|BIG)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\\(.*\\)|DATE|TIMESTAMP|VARCHAR|UUID");

    private final Path file;
    private final Workshop workshop;
    private final Path copy;
    private final Connection confined;

    private DuckDbTable(Path file, Workshop workshop, Connection confined) {
        this.file = file;
        this.workshop = workshop;
        this.copy = workshop.resolve("rows.parquet");
        this.confined = confined;
    }

    static Optional<TableLayout> recognise(FileHead head) {
        return head.has("DUCK", 8) ? Optional.of(open(head.file())) : Optional.empty();
    }

    private static DuckDbTable open(Path file) {
        try {
            DuckDbTable table = new DuckDbTable(file, Workshop.temporary(), DuckDb.connect());
            try {
                table.confine();
                return table;
            } catch (SQLException e) {
                table.close();
                throw unreadable(file, e);
            }
        } catch (IOException e) {
            throw new ArchiveException("no temporary folder for the rows of " + file + ": " + Reason.of(e), e);
        }
    }

    private void confine() throws SQLException {
        try (Statement statement = confined.createStatement()) {
            statement.execute("ATTACH " + SqlText.literal(file.toString()) + " AS given (READ_ONLY)");
            statement.execute("SET temp_directory = ''");
            statement.execute("SET allowed_paths = [" + SqlText.literal(copy.toString()) + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    @Override
    public boolean mayBeAPage() {
        return false;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        String table = chosen(mapping);
        try (Statement statement = confined.createStatement()) {
            return ScratchDuckDb.strings(statement, "SELECT column_name FROM (DESCRIBE FROM " + table + ")");
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        String table = chosen(mapping);
        try (Statement statement = confined.createStatement()) {
            statement.execute("COPY (SELECT " + values(statement, table) + " FROM " + table + ") TO "
                    + SqlText.literal(copy.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
        ScratchDuckDb.lay(
                connection,
                "(SELECT *, " + SqlText.literal(file.toString()) + " AS filename FROM read_parquet("
                        + SqlText.literal(copy.toString()) + "))");
    }

    private static String values(Statement statement, String table) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE FROM " + table)) {
            while (columns.next()) {
                String name = SqlText.identifier(columns.getString(1));
                values.add(
                        KEPT.matcher(columns.getString(2)).matches()
                                ? name
                                : "CAST(" + name + " AS VARCHAR) AS " + name);
            }
        }
        return String.join(", ", values);
    }

    private String chosen(TableMapping mapping) {
        Map<String, String> tables = qualified("""
                SELECT schema_name, table_name AS name
                FROM duckdb_tables()
                WHERE database_name = 'given'
                ORDER BY schema_name <> 'main', schema_name, name""");
        Map<String, String> views = qualified("""
                SELECT schema_name, view_name AS name
                FROM duckdb_views()
                WHERE database_name = 'given' AND NOT internal
                ORDER BY schema_name <> 'main', schema_name, name""");
        DatabaseTables names = new DatabaseTables(file, List.copyOf(tables.keySet()), List.copyOf(views.keySet()));
        if (names.areOfAnArchive()) {
            throw new ArchiveException(file
                    + " is a palmares archive itself, not a table to import. Every command asks it"
                    + " with --archive " + file + "; to take some of it into another archive, write that as CSV with"
                    + " \"palmares query\" and import the CSV");
        }
        String chosen = names.chosenBy(mapping);
        return tables.getOrDefault(chosen, views.get(chosen));
    }

    /** Names as SQL writes them, by what a mapping writes. */
    private Map<String, String> qualified(String query) {
        Map<String, String> names = new LinkedHashMap<>();
        try (Statement statement = confined.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String schema = rows.getString(1);
                String name = rows.getString(2);
                names.put(
                        schema.equals("main") ? name : schema + "." + name,
                        "given." + SqlText.identifier(schema) + "." + SqlText.identifier(name));
            }
            return names;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private ArchiveException unreadable(String table, SQLException e) {
        String first = MappingFault.firstLine(e);
        return new ArchiveException(
                file + ": " + table.substring("given.".length()) + " can't be read: " + first
                        + (first.startsWith("Permission Error")
                                ? ". A view may read the tables of its own file, and nothing else"
                                : ""),
                e);
    }

    private static ArchiveException unreadable(Path file, SQLException e) {
        return new ArchiveException(file + " can't be read as a DuckDB file: " + MappingFault.firstLine(e), e);
    }

    @Override
    public void close() {
        try {
            confined.close();
            workshop.close();
        } catch (IOException | SQLException e) {
            throw new ArchiveException("the copy of the rows of " + file + " can't be deleted: " + Reason.of(e), e);
        }
    }
}
