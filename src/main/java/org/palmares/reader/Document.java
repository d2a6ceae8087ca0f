package org.palmares.reader;

import java.util.Objects;

/**
 * A file's name and its text, decoded.
 *
 * @param name the file's name as the user gave it; used in messages
 * @param text the whole content
 */
public record Document(String name, String text) {
    public Document {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
