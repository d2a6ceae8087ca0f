package org.palmares.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.palmares.sql.SandboxForms;

/**
 * The wall around an archive for SQL that somebody else wrote. It has two halves: settings of DuckDB that nothing can take
 * back, and a list of the kinds of statements that are run at all. Whoever runs such SQL in this process, from whatever way
 * in, meets both; {@code palmares query --sandbox} and reports from elsewhere put a process of its own around them.
 *
 * <p>The kind of a statement is what DuckDB's own parser says: {@code json_serialize_sql} takes queries and nothing else, and
 * tells of a query that changes something in a WITH. Functions are named in full, since an archive, too, could hold a macro
 * of that name.
 */
final class Confinement implements AutoCloseable {
    private static final String ADMITTED =
            "the sandbox runs queries (SELECT, FROM, VALUES, WITH, DESCRIBE, SHOW, SUMMARIZE),"
                    + " EXPLAIN, SET VARIABLE, CREATE TEMP TABLE or VIEW … AS, and CREATE TEMP MACRO";

    private static final String PARSE = """
            SELECT system.main.json_extract_string(tree, '$.error_type'),
                   system.main.json_extract_string(tree, '$.error_message'),
                   system.main.json_extract_string(tree, '$.position'),
                   system.main.json_array_length(tree, '$.statements'),
                   CAST(tree AS VARCHAR)
            FROM (SELECT system.main.json_serialize_sql($1) AS tree)
            """;

    /** Quotes within a text of the statement are escaped, so that nothing in one looks like this. */
    private static final Pattern NODE = Pattern.compile("\"type\":\"([A-Z_]++)\"");

    private static final String NODE_SUFFIX = "_NODE";
    private static final Set<String> READING_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

    private final Connection parser;

    private Confinement(Connection parser) {
        this.parser = parser;
    }

    /** Locks DuckDB's settings for all connections to the archive. */
    static Confinement of(Connection connection) throws SQLException {
        // Before the settings are locked, and with temporary macros of its own.
        Connection parser = connection.unwrap(DuckDBConnection.class).duplicate();
        DuckDb.execute(connection, "SET memory_limit = '2GB'");
        // What does not fit fails: spilled to a file, a query could fill the disk.
        DuckDb.execute(connection, "SET temp_directory = ''");
        DuckDb.execute(connection, "SET enable_external_access = false");
        // The archive's own file and its log stay allowed all the same; this shuts them too. They are open already.
        DuckDb.execute(connection, "SET disabled_filesystems = 'LocalFileSystem'");
        DuckDb.execute(connection, "SET lock_configuration = true");
        return new Confinement(parser);
    }

    /** @throws RefusedStatementException when the statement is of another kind, or no SQL */
    void admit(String sql) {
        for (SandboxForms.Part part : SandboxForms.parts(sql)) {
            admitQuery(sql, part);
        }
    }

    private void admitQuery(String sql, SandboxForms.Part part) {
        try (PreparedStatement parse = parser.prepareStatement(PARSE)) {
            parse.setString(1, part.sql());
            try (ResultSet tree = parse.executeQuery()) {
                tree.next();
                if ("parser".equals(tree.getString(1))) {
                    throw new RefusedStatementException(
                            "Parser Error: " + tree.getString(2), offset(part, tree.getString(3)));
                }
                if (tree.getString(1) != null || tree.getLong(4) == 0) {
                    throw refused(SandboxForms.firstWords(sql));
                }
                if (tree.getLong(4) > 1) {
                    throw refused("more than one statement");
                }
                if (!onlyReads(tree.getString(5))) {
                    throw refused("a query that changes something");
                }
            }
        } catch (SQLException e) {
            throw new RefusedStatementException(
                    "DuckDB can't read the statement: " + e.getMessage(), OptionalInt.empty());
        }
    }

    @Override
    public void close() throws SQLException {
        parser.close();
    }

    private static boolean onlyReads(String tree) {
        Matcher node = NODE.matcher(tree);
        while (node.find()) {
            if (node.group(1).endsWith(NODE_SUFFIX) && !READING_NODES.contains(node.group(1))) {
                return false;
            }
        }
        return true;
    }

    private static RefusedStatementException refused(String what) {
        return new RefusedStatementException(
                ADMITTED + "; this is " + (what.isEmpty() ? "something else" : what), OptionalInt.empty());
    }

    /** DuckDB counts bytes. */
    private static OptionalInt offset(SandboxForms.Part part, String position) {
        if (position == null || !position.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        byte[] bytes = part.sql().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, Integer.parseInt(position));
        return OptionalInt.of(
                Math.max(0, new String(bytes, 0, length, StandardCharsets.UTF_8).length() + part.shift()));
    }
}
