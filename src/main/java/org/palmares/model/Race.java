package org.palmares.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A race through all its editions and names.
 *
 * @param id its name in the archive and on the command line, such as {@code gp-miguel-indurain}
 * @param name as it is called today
 * @param homeRegion its home region, ISO 3166-2; empty for a race of a whole nation
 * @param homeGroup the group of regions it is at home in; empty where none is defined
 * @param winnersComplete whether every edition ever held is in the archive
 */
public record Race(
        String id, String name, Optional<String> homeRegion, Optional<String> homeGroup, boolean winnersComplete) {
    public Race {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(homeRegion, "homeRegion");
        Objects.requireNonNull(homeGroup, "homeGroup");
    }
}
