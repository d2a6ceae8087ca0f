package org.palmares.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of single values and rows (RFC 8259). */
final class JsonText {
    private JsonText() {}

    /** The names of the columns as JSON strings, each with its colon. */
    static List<String> keys(List<Column> columns) {
        return columns.stream().map(column -> text(column.name()) + ":").toList();
    }

    /** The current row as one object on one line, an unknown cell as null. */
    static void appendRow(Appendable out, List<String> keys, Rows rows) throws IOException {
        out.append('{');
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(keys.get(i)).append(value(rows.value(i)));
        }
        out.append('}');
    }

    /** Numbers and booleans bare, lists and structs as such, the rest as strings. JSON has no infinity: null, as an unknown. */
    private static String value(Object value) {
        if (value instanceof Nested nested) {
            return nested(nested.parts());
        }
        if (value == null
                || (value instanceof Number number && !Double.isFinite(number.doubleValue()) && isFloating(number))) {
            return "null";
        }
        return value instanceof Number || value instanceof Boolean
                ? CellText.exact(value)
                : text(CellText.exact(value));
    }

    private static String nested(Object parts) {
        if (parts instanceof Nested.Json json) {
            return json.text();
        }
        if (parts instanceof List<?> list) {
            return list.stream().map(JsonText::nested).collect(Collectors.joining(",", "[", "]"));
        }
        if (parts instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> text(each.getKey().toString()) + ":" + nested(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value(parts);
    }

    /** A huge BigDecimal overflows a double and is a fine number still. */
    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || isLoneSurrogate(text, i)) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    /** Half a character has no UTF-8 bytes; escaped, the file stays valid and the half is kept. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
