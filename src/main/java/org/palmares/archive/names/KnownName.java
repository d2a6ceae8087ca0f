package org.palmares.archive.names;

import java.util.List;

/**
 * A name by which something is known.
 *
 * @param id what is known by it
 * @param kind what sort of name it is
 * @param name as it is written
 * @param folded without case, accents and hyphens
 */
record KnownName(String id, Kind kind, String name, String folded) {

    /** In the order in which they count: two races may have been run under one name. */
    enum Kind {
        ID,
        NAME,
        ALIAS,
        FORMER_NAME
    }

    /** How much of a name was typed; the more, the surer. */
    enum Likeness {
        WHOLE {
            @Override
            boolean fits(KnownName known, String given) {
                return known.folded.equals(given);
            }
        },
        /** Words written as one, or one as two: San Remo is Sanremo. */
        SAME_LETTERS {
            @Override
            boolean fits(KnownName known, String given) {
                return known.folded.replace(" ", "").equals(given.replace(" ", ""));
            }
        },
        BEGINNING {
            @Override
            boolean fits(KnownName known, String given) {
                return known.folded.startsWith(given);
            }
        },
        /** Words of the name, or their beginnings, in its order. */
        WORDS {
            @Override
            boolean fits(KnownName known, String given) {
                return inOrder(List.of(given.split(" ")), List.of(known.folded.split(" ")));
            }
        };

        abstract boolean fits(KnownName known, String given);

        private static boolean inOrder(List<String> beginnings, List<String> words) {
            int next = 0;
            for (String word : words) {
                if (next < beginnings.size() && word.startsWith(beginnings.get(next))) {
                    next++;
                }
            }
            return next == beginnings.size();
        }
    }
}
