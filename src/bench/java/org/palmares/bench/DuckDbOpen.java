package org.palmares.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** The smallest Java program that opens an archive and prints the rows of a statement: {@code DuckDbOpen FILE SQL}. */
final class DuckDbOpen {
    private DuckDbOpen() {}

    public static void main(String[] arguments) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + arguments[0], readOnly);
                Statement statement = connection.createStatement()) {
            if (statement.execute(arguments[1])) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        System.out.println(rows.getString(1));
                    }
                }
            }
        }
    }
}
