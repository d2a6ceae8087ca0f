package org.palmares.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.format.CountText;

/**
 * What an import did.
 *
 * @param file the file
 * @param format what it was read as
 * @param status whether anything was taken in
 * @param editions editions it states results of
 * @param results lines taken in
 * @param ridersNew people the archive did not have
 * @param ridersKnown people it had
 * @param rejected lines kept in {@code reject}
 * @param listed lines kept there that stand in lists which are no classification of a race
 * @param conflicts values that differ from those in use, in the editions touched
 * @param newRaces races the archive did not have, by id
 * @param notes what to know of how the file was read, each a sentence: columns that are not used, a winner that is lost
 * @param facts of a table that tells of people, races or places: what of them was taken in
 */
public record ImportSummary(
        String file,
        String format,
        Status status,
        long editions,
        long results,
        long ridersNew,
        long ridersKnown,
        long rejected,
        long listed,
        long conflicts,
        List<NewRace> newRaces,
        List<String> notes,
        Optional<String> facts) {
    private static final int SHOWN = 5;

    /**
     * A race that the archive did not have.
     *
     * @param id the id it got
     * @param nearest the known races with the names most alike
     */
    public record NewRace(String id, List<String> nearest) {}

    public ImportSummary {
        newRaces = List.copyOf(newRaces);
        notes = List.copyOf(notes);
    }

    /** What became of the file. */
    public enum Status {
        IMPORTED,
        /** The same content was taken in before; nothing changed. */
        ALREADY_THERE
    }

    /** Of a file whose content the archive has. */
    static ImportSummary alreadyThere(String file, String format) {
        return new ImportSummary(
                file, format, Status.ALREADY_THERE, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), Optional.empty());
    }

    /** Which races are new, with those that may have been meant; empty when none is. */
    public Optional<String> newRacesSentence() {
        if (newRaces.isEmpty()) {
            return Optional.empty();
        }
        String shown = newRaces.stream()
                .limit(SHOWN)
                .map(race -> race.id()
                        + (race.nearest().isEmpty()
                                ? ""
                                : " (the nearest known: " + String.join(", ", race.nearest()) + ")"))
                .collect(Collectors.joining("; "));
        return Optional.of(newRaces.size()
                + (newRaces.size() == 1 ? " race new: " : " races new: ")
                + shown
                + (newRaces.size() > SHOWN ? " and " + (newRaces.size() - SHOWN) + " more" : ""));
    }

    private String resultsOfEditions() {
        return CountText.of(results, "result") + " of " + CountText.of(editions, "edition") + ", "
                + CountText.of(ridersNew, "rider") + " new and " + ridersKnown + " known, ";
    }

    /** The summary in a line. */
    public String sentence() {
        return switch (status) {
            case IMPORTED ->
                file + " (" + format + "): " + facts.map(told -> told + ", ").orElseGet(this::resultsOfEditions)
                        + CountText.of(rejected, "line") + " rejected, " + CountText.of(conflicts, "conflict")
                        + (listed == 0
                                ? ""
                                : "; " + CountText.of(listed, "line")
                                        + " of lists that are no classification kept apart");
            case ALREADY_THERE -> file + " (" + format + "): already imported, nothing changed";
        };
    }
}
