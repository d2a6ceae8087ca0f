package org.palmares.format;

import java.util.Objects;

/**
 * The heading of one column of {@link Rows}.
 *
 * @param name as the query names it
 * @param kind what its cells hold
 */
public record Column(String name, Kind kind) {
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
