package org.palmares.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user says of a file that the file may not say itself. Options give a new instance.
 *
 * @param race the race that all of it is of: an id, a name it is known by, or a name for a new one
 * @param year the year that all of it is of
 * @param source who says so; without it, the format's own source
 * @param format the format's name; without it, the content tells
 * @param mapping a mapping of the user's own for a table
 */
public record ImportOptions(
        Optional<String> race,
        OptionalInt year,
        Optional<String> source,
        Optional<String> format,
        Optional<Path> mapping) {
    /** Everything is told from the content. */
    public static ImportOptions none() {
        return new ImportOptions(
                Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ImportOptions race(String id) {
        return new ImportOptions(Optional.of(id), year, source, format, mapping);
    }

    public ImportOptions year(int value) {
        return new ImportOptions(race, OptionalInt.of(value), source, format, mapping);
    }

    public ImportOptions source(String title) {
        return new ImportOptions(race, year, Optional.of(title), format, mapping);
    }

    public ImportOptions format(String name) {
        return new ImportOptions(race, year, source, Optional.of(name), mapping);
    }

    public ImportOptions mapping(Path file) {
        return new ImportOptions(race, year, source, format, Optional.of(file));
    }
}
