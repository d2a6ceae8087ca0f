package org.palmares.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many terminal columns a text takes: none for a combining accent, two for a Chinese character or an emoji. */
final class DisplayWidth {
    /** What a reader sees as one character, of one code point or many. */
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** After a space, a hyphen or a dash. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[ –-])");

    /** A cell of more lines is a list that nobody reads on a terminal. */
    private static final int MOST_LINES = 12;

    private static final String ELLIPSIS = "…";
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    /** First and last code points of what Unicode 14's East Asian Width calls wide or full-width; gaps inside a script included. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1F004,
        0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F1FF, 0x1F200, 0x1F320, 0x1F32D,
        0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
        0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550,
        0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC,
        0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
        0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    static int of(String text) {
        if (isPrintableAscii(text)) {
            return text.length();
        }
        int width = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            width += ofGrapheme(graphemes.group());
        }
        return width;
    }

    /** The text itself when it fits, else its beginning and {@code …}; never wider than the limit. */
    static String shorten(String text, int limit) {
        if (of(text) <= limit) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = limit - 1;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            left -= ofGrapheme(graphemes.group());
            if (left < 0) {
                break;
            }
            kept.append(graphemes.group());
        }
        return kept.append(ELLIPSIS).toString();
    }

    /** The text in at most {@value #MOST_LINES} lines of so many columns, broken between words, and within a word that is wider. */
    static List<String> wrap(String text, int limit) {
        if (of(text) <= limit) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(text)) {
            if (line.length() > 0 && of(line + word.stripTrailing()) > limit) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
            while (of(line.toString().stripTrailing()) > limit) {
                int end = fitting(line.toString(), limit);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines.size() <= MOST_LINES ? lines : cut(lines, limit);
    }

    private static List<String> cut(List<String> lines, int limit) {
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        String last = lines.get(MOST_LINES - 1);
        kept.add(of(last) < limit ? last + ELLIPSIS : shorten(last + ELLIPSIS, limit));
        return kept;
    }

    /** The end of the longest beginning that fits; one grapheme at least. */
    private static int fitting(String text, int limit) {
        int width = 0;
        int end = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            width += ofGrapheme(graphemes.group());
            if (width > limit && end > 0) {
                break;
            }
            end = graphemes.end();
        }
        return end;
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** A grapheme is as wide as its widest part: a family of emoji joined to one is drawn as one. */
    private static int ofGrapheme(String grapheme) {
        return grapheme.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int codePoint) {
        if (codePoint == EMOJI_PRESENTATION || isWide(codePoint)) {
            return 2;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
