package org.palmares.archive.session;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palmares.format.Column;
import org.palmares.format.Kind;

/**
 * A column as DuckDB describes it.
 *
 * @param name as the query names it; two columns may have the same
 * @param type such as {@code DECIMAL(7,2)}
 */
record ResultColumn(String name, String type) {

    static List<ResultColumn> of(ResultSetMetaData meta) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new ResultColumn(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
        }
        return columns;
    }

    /** The columns as output formats know them; of two with the same name the second becomes {@code name_1}, as in DuckDB. */
    static List<Column> forOutput(List<ResultColumn> columns) {
        Set<String> taken = new HashSet<>();
        List<Column> headings = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name;
            for (int i = 1; !taken.add(name); i++) {
                name = column.name + "_" + i;
            }
            headings.add(new Column(name, column.kind()));
        }
        return List.copyOf(headings);
    }

    /** The type without its measures: {@code DECIMAL}. */
    String baseType() {
        int bracket = type.indexOf('(');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    private Kind kind() {
        return switch (type.endsWith("]") ? "LIST" : baseType()) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT" -> Kind.INTEGER;
            case "FLOAT", "DOUBLE", "DECIMAL" -> Kind.DECIMAL;
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "DATE" -> Kind.DATE;
            case "TIME" -> Kind.TIME;
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Kind.DATE_TIME;
            case "TIMESTAMP WITH TIME ZONE" -> Kind.INSTANT;
            default -> Kind.TEXT;
        };
    }
}
