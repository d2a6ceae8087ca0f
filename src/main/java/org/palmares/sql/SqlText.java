package org.palmares.sql;

/**
 * Words as SQL writes them, for the few places where DuckDB takes no parameter: the name of a file, of a column, a comment.
 * Values of a query are bound, never written.
 */
public final class SqlText {
    private SqlText() {}

    /** A text between single quotes. */
    public static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name between double quotes. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
