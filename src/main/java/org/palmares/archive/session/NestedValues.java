package org.palmares.archive.session;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;
import org.palmares.format.Nested;

/** DuckDB's lists, structs, maps and JSON as the values that formats write. */
final class NestedValues {
    private NestedValues() {}

    static boolean isNested(Object value) {
        return value instanceof Array
                || value instanceof DuckDBStruct
                || value instanceof Map
                || value instanceof JsonNode;
    }

    static Nested of(Object value, String text) throws SQLException {
        return new Nested(parts(value), text);
    }

    private static Object parts(Object value) throws SQLException {
        if (value instanceof JsonNode json) {
            return new Nested.Json(json.toString());
        }
        if (value instanceof Array array) {
            List<Object> list = new ArrayList<>();
            for (Object each : (Object[]) array.getArray()) {
                list.add(parts(each));
            }
            return list;
        }
        if (value instanceof DuckDBStruct struct) {
            return parts(struct.getMap());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                named.put(String.valueOf(each.getKey()), parts(each.getValue()));
            }
            return named;
        }
        if (value instanceof Byte small) {
            return small.shortValue();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }
}
