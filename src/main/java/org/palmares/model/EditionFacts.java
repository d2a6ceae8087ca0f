package org.palmares.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a source says of the edition itself, beside its results.
 *
 * @param raceName the race as the source titles it, without the year where it can be told apart
 * @param year the edition's year
 * @param date the day, or the first day of a stage race
 * @param distanceKm kilometres ridden
 * @param start the start as printed
 * @param finish the finish as printed
 * @param uciClass the class as printed, such as {@code 1.Pro}
 * @param key what the source calls the race by itself
 */
public record EditionFacts(
        Optional<String> raceName,
        OptionalInt year,
        Optional<LocalDate> date,
        OptionalDouble distanceKm,
        Optional<String> start,
        Optional<String> finish,
        Optional<String> uciClass,
        Optional<SourceKey> key) {

    /** Facts of an edition whose source has no key of the race. */
    public EditionFacts(
            Optional<String> raceName,
            OptionalInt year,
            Optional<LocalDate> date,
            OptionalDouble distanceKm,
            Optional<String> start,
            Optional<String> finish,
            Optional<String> uciClass) {
        this(raceName, year, date, distanceKm, start, finish, uciClass, Optional.empty());
    }

    /** The same edition of the race that the source knows by this key. */
    public EditionFacts of(Optional<SourceKey> raceKey) {
        return new EditionFacts(raceName, year, date, distanceKm, start, finish, uciClass, raceKey);
    }

    /** Nothing known but the race's title and the year. */
    public static EditionFacts of(Optional<String> raceName, OptionalInt year) {
        return new EditionFacts(
                raceName,
                year,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
