package org.palmares.reader;

import java.util.Optional;

/**
 * A table cell, free of markup.
 *
 * @param text what a reader of the page sees
 * @param hidden what the page keeps in the cell for sorting; empty when there is none
 * @param nation the code of a flag in the cell, in capitals
 * @param ink whether the text is struck out
 */
record Cell(String text, String hidden, Optional<String> nation, Ink ink) {

    enum Ink {
        PLAIN,
        STRUCK
    }

    static final Cell EMPTY = of("");

    static Cell of(String text) {
        return new Cell(text, "", Optional.empty(), Ink.PLAIN);
    }
}
