package org.palmares.cli.shell;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.palmares.archive.Archive;
import org.palmares.sql.Lexer;
import org.palmares.sql.Token;

/** Colours SQL as it is typed: keywords, texts, comments and parameters. */
final class SqlHighlighter implements Highlighter {
    private static final AttributedStyle KEYWORD = AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
    private static final AttributedStyle TEXT = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.faint();
    private static final AttributedStyle PARAMETER = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);

    private final Set<String> keywords;

    private SqlHighlighter(Set<String> keywords) {
        this.keywords = keywords;
    }

    /** The keywords are those that the archive's DuckDB says it has. */
    static SqlHighlighter of(Archive archive) {
        return new SqlHighlighter(
                new HashSet<>(archive.query("""
                        SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')
                        UNION ALL SELECT unnest(['by', 'over', 'partition', 'values', 'insert', 'update', 'delete', 'between', 'exists'])
                        """).stringColumn(0).asList()));
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (buffer.stripLeading().startsWith(".")) {
            return new AttributedString(buffer);
        }
        AttributedStringBuilder coloured = new AttributedStringBuilder();
        for (Token token : Lexer.tokens(buffer)) {
            coloured.styled(style(token, buffer), token.in(buffer));
        }
        return coloured.toAttributedString();
    }

    private AttributedStyle style(Token token, String sql) {
        return switch (token.kind()) {
            case WORD -> keywords.contains(token.in(sql).toLowerCase(Locale.ROOT)) ? KEYWORD : AttributedStyle.DEFAULT;
            case QUOTED -> TEXT;
            case COMMENT -> COMMENT;
            case PARAMETER -> PARAMETER;
            case SEMICOLON, SPACE, OTHER -> AttributedStyle.DEFAULT;
        };
    }

    @Override
    public void setErrorPattern(Pattern pattern) {
        // What is wrong with a statement is told by DuckDB.
    }

    @Override
    public void setErrorIndex(int index) {
        // As above.
    }
}
