package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class StatementTest {

    @Test
    void nothingButSpaceAndCommentsIsNoStatement() {
        assertThat(Statement.split("")).isEmpty();
        assertThat(Statement.split(" ;; -- a;\n /* b; */ ; ")).isEmpty();
    }

    @Test
    void eachStatementKnowsWhereItBegins() {
        assertThat(Statement.split("-- Who won?\nFROM race; -- and\n  SELECT 1\n  AS n -- end\n;"))
                .containsExactly(
                        new Statement("FROM race", 12, new Position(2, 1)),
                        new Statement("SELECT 1\n  AS n", 32, new Position(3, 3)));
    }

    @Test
    void theLastStatementNeedsNoSemicolon() {
        assertThat(Statement.split("SELECT 1; SELECT 2"))
                .extracting(Statement::sql)
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void semicolonsInTextIdentifiersAndCommentsSeparateNothing() {
        String one = "SELECT ';it''s', E'\\';', \";\"\";\", $$;$$, $a$ $$; $a$ /* ; /* ; */ ; */ , 1 -- ;\n + 2";

        assertThat(Statement.split(one + ";SELECT 3"))
                .extracting(Statement::sql)
                .containsExactly(one, "SELECT 3");
    }

    @Test
    void columnsAreCountedInCharactersAsAReaderSeesThem() {
        assertThat(Statement.split("SELECT '🚴é'; FROM race").get(1).position()).isEqualTo(new Position(1, 14));
    }

    @Test
    void aPromptAsksForMoreUntilTheSemicolon() {
        assertThat(Statement.isOpen("SELECT 1")).isTrue();
        assertThat(Statement.isOpen("SELECT ';")).isTrue();
        assertThat(Statement.isOpen("SELECT 1; -- done")).isFalse();
        assertThat(Statement.isOpen("SELECT 1; SELECT")).isTrue();
        assertThat(Statement.isOpen("-- nothing yet")).isFalse();
    }

    @Property
    void theTokensOfAnyTextCoverItWithoutAGap(@ForAll("sqlLike") String text) {
        int at = 0;
        for (Token token : Lexer.tokens(text)) {
            assertThat(token.start()).isEqualTo(at);
            assertThat(token.end()).isGreaterThan(at);
            at = token.end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> sqlLike() {
        return Arbitraries.of(
                        "'", "\"", "$", "$$", "$a$", "--", "/*", "*/", "\n", ";", "E'", "\\", "a", "é", " ", "1", "$r",
                        "🚴")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
