package org.palmares.chart.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** A face in a size (points per em) and a colour. */
public record TextStyle(Typeface face, double size, Color color) {
    public double width(String text) {
        return face.advance(text) * size / face.unitsPerEm();
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
        for (String word : text.strip().split("\\s+", -1)) {
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
                int end = line.length();
                while (end > 1 && width(line.substring(0, end)) > width) {
                    end = line.offsetByCodePoints(end, -1);
                }
                end = Math.max(end, line.offsetByCodePoints(0, 1));
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
