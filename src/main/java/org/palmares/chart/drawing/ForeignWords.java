package org.palmares.chart.drawing;

import java.util.List;
import java.util.stream.Collectors;

/** Says which letters of a figure are not in the bundled font. */
public final class ForeignWords {
    private static final int LETTERS_TO_NAME = 12;

    private ForeignWords() {}

    /** Empty where the bundled font has all letters of the text. */
    public static String remark(String text) {
        List<String> lacking = text.codePoints()
                .filter(letter -> !Typeface.REGULAR.has(letter) && ForeignLetters.width(letter) > 0)
                .filter(letter -> !Character.isWhitespace(letter))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        if (lacking.isEmpty()) {
            return "";
        }
        int more = lacking.size() - LETTERS_TO_NAME;
        return "Not in the bundled font: "
                + lacking.stream().limit(LETTERS_TO_NAME).collect(Collectors.joining(" "))
                + (more > 0 ? " and " + more + (more == 1 ? " other" : " others") : "")
                + ". An SVG shows them in a font of its reader; a PNG or PDF in a font of the machine that drew it, or as boxes"
                + " where it has none.";
    }
}
