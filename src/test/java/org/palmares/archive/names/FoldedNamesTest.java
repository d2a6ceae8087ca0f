package org.palmares.archive.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** What the macro {@code fold_name} makes of a name, so that its spellings can be compared. */
final class FoldedNamesTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Špilak|spilak",
                "Þór Ægir|thor aegir",
                "Straßer|strasser",
                "Liège–Bastogne—Liège|liege bastogne liege",
                "O’Grady, D'Amore|ogrady damore",
                "J.P. van  der-Poel!|jp van der poel",
                "Đorđe|dorde",
                "Шумахер Ъедюк|shumakher edyuk",
                "Щукин Їжак|shchukin izhak",
                "Σπύρος Χατζής|spyros chatzis",
                "Ἀλέξανδρος|alexandros",
                "ＶＡＮ　ＡＥＲＴ|van aert",
                "新城 幸也|新城 幸也",
                "フミ・ベップ|フミ ベップ",
                "محمد، علي|محمد علي",
                "€ 100 − ½|100 ½"
            })
    void oneSpellingIsTheOther(String name, String folded) {
        assertThat(fold(name)).isEqualTo(folded);
    }

    /** The signs between words are listed by their numbers in SQL; Java's classes of letters tell whether one of them is a letter. */
    @Test
    void noLetterMarkOrDigitOfAnyScriptIsTakenForASpace() {
        StringBuilder taken = new StringBuilder();
        String letters = "SELECT i, fold_name('a' || chr(CAST(i AS INTEGER)) || 'b') AS folded"
                + " FROM range(1, 200000) AS t (i) WHERE i NOT BETWEEN 55296 AND 63743 ORDER BY i";
        archive.query(letters).forEach(row -> {
            int sign = Math.toIntExact(row.getLong("i"));
            if (isWritten(sign) && row.getString("folded").equals("a b")) {
                taken.append(Character.toString(sign));
            }
        });
        assertThat(taken.toString()).isEmpty();
    }

    @Test
    void allThatIsNoLetterOfTheScriptsThatNamesAreWrittenInIsASpace() {
        StringBuilder kept = new StringBuilder();
        String signs = "SELECT i, fold_name('a' || chr(CAST(i AS INTEGER)) || 'b') AS folded"
                + " FROM range(1, 12352) AS t (i) WHERE i < 1536 OR i BETWEEN 8192 AND 8303 OR i BETWEEN 12288 AND 12295"
                + " ORDER BY i";
        archive.query(signs).forEach(row -> {
            int sign = Math.toIntExact(row.getLong("i"));
            boolean isLeftOut = "'’‘´`ʻʼʹ.·\u0387".indexOf(sign) >= 0;
            if (Character.isDefined(sign)
                    && !isWritten(sign)
                    && !isLeftOut
                    && !row.getString("folded").equals("a b")) {
                kept.append(Integer.toHexString(sign)).append(' ');
            }
        });
        assertThat(kept.toString()).isEmpty();
    }

    private static boolean isWritten(int sign) {
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static String fold(String name) {
        return archive.query("SELECT fold_name($name) AS folded", Map.of("name", name))
                .getString(0, "folded");
    }
}
