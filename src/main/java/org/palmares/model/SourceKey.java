package org.palmares.model;

import java.util.Objects;

/**
 * What a source calls a rider or race by itself, in its links or a column of its own. One key is one person or race; two keys of
 * one family are two, however alike the names.
 *
 * @param family whose keys these are, such as {@code procyclingstats}, {@code firstcycling} or {@code wikidata}
 * @param value the key as the source writes it, such as {@code tadej-pogacar} or {@code 16973}
 */
public record SourceKey(String family, String value) {
    public static final String PROCYCLINGSTATS = "procyclingstats";
    public static final String FIRSTCYCLING = "firstcycling";

    public SourceKey {
        Objects.requireNonNull(family, "family");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key of " + family + " needs a value");
        }
    }

    /** Family and value in one text, as the archive keeps it: {@code procyclingstats:tadej-pogacar}. */
    @Override
    public String toString() {
        return family + ":" + value;
    }
}
