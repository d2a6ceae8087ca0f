package org.palmares.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** The least that any import through DuckDB has to do: start, read a CSV whole, and end. */
final class DuckDbRead {
    private DuckDbRead() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE read AS FROM read_csv('" + arguments[0] + "', all_varchar = true)");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM read")) {
                rows.next();
                System.out.println(rows.getLong(1));
            }
        }
    }
}
