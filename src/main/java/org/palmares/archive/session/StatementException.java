package org.palmares.archive.session;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.FileWall;
import org.palmares.archive.RefusedStatementException;

/**
 * DuckDB refused a statement of a {@link SqlSession}, or it failed on its way. The message is DuckDB's own, without its
 * picture of the line, and with the nearest known names where a name is not known.
 */
public final class StatementException extends ArchiveException {
    private static final Pattern FIELD = Pattern.compile("\"(\\w++)\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(?<code>[0-9a-fA-F]{4})|(?<letter>.))");

    private final transient OptionalInt offset;
    private final boolean interrupted;

    private StatementException(String message, OptionalInt offset, boolean interrupted, Exception cause) {
        super(message, cause);
        this.offset = offset;
        this.interrupted = interrupted;
    }

    /** Knows the names that a statement could have meant. */
    interface NameFinder {
        /** Names of this kind (DuckDB's word, such as {@code Table Function}) most like one that there is not. */
        List<String> nearest(String kind, String name);
    }

    /**
     * From what DuckDB says with {@code errors_as_json}.
     *
     * @param sql as DuckDB was given it
     * @param start where in it the analyst's own text starts
     * @param remark added to the message
     */
    static StatementException of(String sql, int start, Exception cause, NameFinder names, String remark) {
        if (cause instanceof RefusedStatementException refused) {
            return new StatementException(refused.getMessage(), refused.offset(), false, refused);
        }
        String message = String.valueOf(cause.getMessage());
        int json = message.indexOf('{');
        Map<String, String> fields = json < 0 ? Map.of() : fields(message.substring(json));
        if (!fields.containsKey("exception_message")) {
            return new StatementException(
                    message + remark, OptionalInt.empty(), message.startsWith("INTERRUPT"), cause);
        }
        String kind = fields.getOrDefault("exception_type", "");
        String text = fields.get("exception_message").strip();
        if (fields.getOrDefault("error_subtype", "").equals("MISSING_ENTRY")) {
            List<String> nearest = names.nearest(fields.getOrDefault("type", ""), fields.getOrDefault("name", ""));
            // DuckDB's own guess is among its built-in names, and seldom one of the archive's.
            if (!nearest.isEmpty()) {
                text = text.lines().findFirst().orElse(text) + " The nearest: " + String.join(", ", nearest);
            }
        }
        if (text.endsWith("LocalFileSystem has been disabled by configuration")) {
            text = "the sandbox reads and writes no files";
        }
        text = FileWall.told(text);
        if (kind.equals("Out of Memory")) {
            // The rest is advice on settings.
            text = text.lines().findFirst().orElse(text);
        }
        if (text.endsWith("attached in read-only mode!")) {
            text += " (--write opens it for changes)";
        }
        return new StatementException(
                (kind.isEmpty() ? "" : kind + " Error: ") + text + remark,
                offset(sql, start, fields.get("position")),
                kind.equals("INTERRUPT"),
                cause);
    }

    /** As DuckDB says it where it can: rows that are read while the statement is cancelled are not its matter any more. */
    static StatementException interrupted() {
        return new StatementException("INTERRUPT Error: Interrupted!", OptionalInt.empty(), true, null);
    }

    /** DuckDB counts bytes. An offset outside the statement belongs to the text of a macro, and says nothing here. */
    private static OptionalInt offset(String sql, int start, String position) {
        if (position == null || !position.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        int at = Integer.parseInt(position);
        if (at > bytes.length) {
            return OptionalInt.empty();
        }
        int offset = new String(bytes, 0, at, StandardCharsets.UTF_8).length() - start;
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            fields.put(field.group(1), unescape(field.group(2)));
        }
        return fields;
    }

    private static String unescape(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> {
            Matcher match = (Matcher) escape;
            String code = match.group("code");
            String text = code != null
                    ? Character.toString((char) Integer.parseInt(code, 16))
                    : switch (match.group("letter")) {
                        case "n" -> "\n";
                        case "t" -> "\t";
                        case "r" -> "\r";
                        case "b" -> "\b";
                        case "f" -> "\f";
                        default -> match.group("letter");
                    };
            return Matcher.quoteReplacement(text);
        });
    }

    /** Where in the statement the fault is, as an offset in its text; empty where DuckDB does not say. */
    public OptionalInt offset() {
        return offset;
    }

    /** Whether it was {@linkplain SqlSession#cancel() cancelled}. */
    public boolean isInterrupted() {
        return interrupted;
    }
}
