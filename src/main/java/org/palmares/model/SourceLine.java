package org.palmares.model;

import java.util.Objects;

/**
 * Where a statement stands in a file: enough for a person to find it again.
 *
 * @param file the file's name as the reader was given it
 * @param line the line, counted from 1; in a page, the row of the result table
 * @param text the line as it stood, white space folded
 */
public record SourceLine(String file, int line, String text) {
    public SourceLine {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, given " + line);
        }
    }
}
