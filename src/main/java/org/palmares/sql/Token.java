package org.palmares.sql;

/**
 * A piece of SQL text.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last
 */
public record Token(Kind kind, int start, int end) {

    public enum Kind {
        /** A keyword or a plain identifier; {@code $} may be part of it. */
        WORD,
        /** Text in quotes or dollar quotes, or an identifier in quotes. */
        QUOTED,
        COMMENT,
        /** {@code $name} or {@code $1}. */
        PARAMETER,
        SEMICOLON,
        SPACE,
        /** Any other single character. */
        OTHER;

        /** Whether a statement can consist of it. */
        boolean isSql() {
            return switch (this) {
                case WORD, QUOTED, PARAMETER, OTHER -> true;
                case COMMENT, SEMICOLON, SPACE -> false;
            };
        }
    }

    public String in(String sql) {
        return sql.substring(start, end);
    }
}
