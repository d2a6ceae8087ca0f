package org.palmares.analysis;

import java.util.Locale;

/** What may rise or fall over the years. Each has its query, which gives year and value. */
public enum TrendOf {
    /** The winning margin. */
    MARGIN("winning margin", "s", "SELECT year, gap_s AS value FROM gaps(" + Scope.ARGUMENTS + ", k := 2)"),
    /** The winner's speed. */
    SPEED("winner's speed", "km/h", "SELECT year, speed_kmh AS value FROM speeds(" + Scope.ARGUMENTS + ")"),
    /** The length of the race. */
    DISTANCE("distance", "km", "SELECT year, distance_km AS value FROM speeds(" + Scope.ARGUMENTS + ")"),
    /** How old the winner was, on the day of the race or else in the middle of its year. */
    WINNER_AGE(
            "winner's age",
            "years",
            "SELECT w.year, avg(date_diff('day', d.birth_date, coalesce(e.date, make_date(w.year, 7, 1))) / 365.25) AS value"
                    + " FROM winners(" + Scope.ARGUMENTS + ") AS w"
                    + " JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year"
                    + " LEFT JOIN rider AS d ON d.rider_id = w.rider_id WHERE w.held = 'held' GROUP BY w.year");

    private final String words;
    private final String unit;
    private final String query;

    TrendOf(String words, String unit, String query) {
        this.words = words;
        this.unit = unit;
        this.query = query;
    }

    /** Such as {@code winning margin}. */
    public String words() {
        return words;
    }

    /** The unit of its values. */
    public String unit() {
        return unit;
    }

    String query() {
        return "SELECT year, value FROM (" + query + ") ORDER BY year";
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
