package org.palmares.cli;

import java.util.Optional;
import org.palmares.analysis.Races;
import org.palmares.archive.Archive;
import org.palmares.model.Race;

/** A race that a command may be asked about, or not. */
final class RaceOption {
    private RaceOption() {}

    static Optional<Race> find(Archive archive, String given) {
        return Optional.ofNullable(given).map(name -> Races.find(archive, name));
    }
}
