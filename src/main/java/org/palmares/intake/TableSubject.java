package org.palmares.intake;

import java.util.List;
import java.util.Locale;

/** What the rows of a table tell of, and the columns of the model that they can fill. */
enum TableSubject {
    /** A line of a result list. */
    RESULTS(
            "race_id race_name year classification stage rider nation team bib rank rank_raced status time gap time_s gap_s"
                    + " gap_raced_s points date start finish distance_km uci_class rider_key race_key key_of age birth_date"),
    /** A person: what is known of a rider, whatever the races. */
    PEOPLE(
            "rider_id rider nation birth_date birth_place birth_place_basis birth_municipality birth_province birth_region"
                    + " birth_nation birth_lat birth_lon rider_key key_of"),
    /** A race, or an edition of it where the row has a year. */
    RACES("race_id race_name race_key key_of kind category nation home_place home_region home_group first_year"
            + " winners_complete year held cause ordinal date last_date official_name uci_class start_place finish_place"
            + " distance_km stage_count avg_speed_kmh no_speed decided_on no_winner won_how note"),
    /** A place of births, starts and finishes. */
    PLACES("place municipality province region nation lat lon");

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, which the checker can't see.
    private final List<String> columns;

    TableSubject(String columns) {
        this.columns = List.of(columns.split(" "));
    }

    /** What a mapping can fill; every one is read as text, and an absent one is unknown. */
    List<String> columns() {
        return columns;
    }

    /** As a mapping's {@code tells} names it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
