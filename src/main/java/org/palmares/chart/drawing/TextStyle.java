package org.palmares.chart.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.palmares.format.InertText;

/** A face in a size (points per em) and a colour. */
public record TextStyle(Typeface face, double size, Color color) {
    /** Longer than any title, count or name that is meant to be read; what is longer ends in an ellipsis. */
    public static final int MOST_LETTERS = 400;

    /** A text as it is drawn: unable to do anything, and no longer than {@value #MOST_LETTERS} letters. */
    public static String shown(String text) {
        boolean isWhole = text.length() <= MOST_LETTERS || text.codePointCount(0, text.length()) <= MOST_LETTERS;
        return InertText.ofLine(isWhole ? text : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…");
    }

    /** The width of a text as it is {@linkplain #shown shown}. */
    public double width(String text) {
        return face.advance(shown(text)) * size / face.unitsPerEm();
    }

    public double lineHeight() {
        return Math.ceil(size * 1.36);
    }

    public TextStyle in(Color other) {
        return new TextStyle(face, size, other);
    }

    /** The text in lines no wider than {@code width}; a word that is wider alone is cut between letters. */
    public List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : shown(text.strip().replaceAll("\\s++", " ")).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > width && line.codePointCount(0, line.length()) > 1) {
                int end = fitting(line, width);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** The end of as many letters as fit, one at least. */
    private int fitting(String word, double width) {
        int end = word.offsetByCodePoints(0, 1);
        double used = width(word.substring(0, end));
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            used += width(word.substring(end, next));
            if (used > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
