package org.palmares.report;

import java.util.Optional;

/** Which other pages there are to link to, seen from the page that is being made. */
@FunctionalInterface
public interface Links {
    /** For a page that stands alone. */
    Links NONE = (kind, id) -> Optional.empty();

    /**
     * The address of a page.
     *
     * @param kind what it is about: {@code race}, {@code rider} or {@code season}
     * @param id the id in the archive; of a season its year
     * @return relative to the page; empty when there is no such page
     */
    Optional<String> to(String kind, String id);
}
