package org.palmares.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value made of values: a list, a struct, a map, or JSON as a column of it holds it.
 *
 * @param parts a {@link List} or a {@link Map} with texts as keys; what is in them are values of a cell or again lists and maps,
 *     null where not known. A {@link Json} is JSON already
 * @param text as the database prints it, for formats that have no form for it
 */
public record Nested(Object parts, String text) {

    /** A text that is JSON. */
    public record Json(String text) {}

    public Nested {
        Objects.requireNonNull(text, "text");
    }

    /** As printed. */
    @Override
    public String toString() {
        return text;
    }
}
