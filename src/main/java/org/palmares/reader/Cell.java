package org.palmares.reader;

import java.util.Optional;
import org.palmares.model.SourceKey;

/**
 * A table cell, free of markup.
 *
 * @param text what a reader of the page sees
 * @param hidden what the page keeps in the cell for sorting; empty when there is none
 * @param nation the code of a flag in the cell, in capitals
 * @param ink whether the text is struck out
 * @param key what a link in the cell calls the rider or race
 */
record Cell(String text, String hidden, Optional<String> nation, Ink ink, Optional<SourceKey> key) {

    Cell(String text, String hidden, Optional<String> nation, Ink ink) {
        this(text, hidden, nation, ink, Optional.empty());
    }

    enum Ink {
        PLAIN,
        STRUCK
    }

    static final Cell EMPTY = of("");

    Cell linking(Optional<SourceKey> address) {
        return new Cell(text, hidden, nation, ink, address);
    }

    static Cell of(String text) {
        return new Cell(text, "", Optional.empty(), Ink.PLAIN);
    }
}
