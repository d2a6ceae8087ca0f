package org.palmares.spark;

import java.util.List;

/**
 * The call of a function within a query.
 *
 * @param function its name
 * @param arguments the words of each
 * @param filter those of its {@code FILTER}; empty without one
 * @param end the place of its last word
 */
record Call(String function, List<List<String>> arguments, List<String> filter, int end) {

    /** The one that begins at a place. */
    static Call at(List<String> words, int at) {
        int close = SqlWords.closing(words, at + 1);
        List<List<String>> arguments = SqlWords.parts(words.subList(at + 2, close));
        if (close + 2 < words.size() && words.get(close + 1).equals("FILTER")) {
            int end = SqlWords.closing(words, close + 2);
            return new Call(words.get(at), arguments, words.subList(close + 3, end), end);
        }
        return new Call(words.get(at), arguments, List.of(), close);
    }
}
