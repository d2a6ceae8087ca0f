package org.palmares.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar for the time column of result lists, whatever the source. It is strict: what is not listed here is
 * refused, never guessed.
 *
 * <ul>
 *   <li>A time: {@code 6:28:18}, {@code 94h 33' 14''}, {@code 94h 33m 14s}. Without hours it is minutes and seconds, so
 *       {@code 02:26} is a prologue of 146 seconds and never two hours: no source at hand prints hours and minutes.
 *   <li>A gap: a plus sign and a time, or seconds alone: {@code + 1:14}, {@code + 02h 59' 21''}, {@code + 00},
 *       {@code +5"}.
 *   <li>The time of the line above: {@code ,,}, {@code s.t.}, {@code m.t.}, {@code m.s.t.}, {@code ST}.
 *   <li>A distance behind: {@code 5 km}, to the metre.
 *   <li>Nothing known: an empty cell, {@code -}.
 *   <li>How the race ended: see {@link #statusNamed}.
 * </ul>
 *
 * <p>Minutes and seconds stay below 60, with and without a larger unit before them. Fractions of a second are refused: everything here
 * counts whole seconds, and cutting a fraction off would change who was level with whom. Seconds alone without a plus
 * sign are refused too, because a bare number is as likely a rank or points.
 */
public final class TimeNotation {

    /** The longest time or gap there can be: 999 hours and an hour less a second. The longest Tour took 238 hours. */
    static final long LONGEST_S = 999 * 3600L + 3599;

    /** The longest gap in metres. */
    static final long LONGEST_M = 999_999;

    private static final int LONGEST_CELL = 80;

    static final String ALLOWED = "a time (4:39:03, 94h 33' 14'', or 2:26 for minutes and seconds), a gap (+ 1:14, "
            + "+ 02h 59' 21'', + 05, +5\"), the time above (s.t. m.t. m.s.t. ST ,,), a distance behind (5 km), "
            + "- or nothing for unknown, or DNF DNS OTL DSQ REL";

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):(?=\\d{2}:))?(\\d{1,2}):(\\d{2})");
    private static final Pattern UNITS =
            Pattern.compile("(?:(?:(\\d{1,3}) ?h ?)?(\\d{1,2}) ?(?:'|m|min) ?)?(\\d{1,2}) ?(?:''|\"|s|sec)");
    private static final Pattern BARE_SECONDS = Pattern.compile("()()(\\d{1,2})");
    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))? ?km");
    private static final Pattern FRACTION = Pattern.compile("[^.,]*[:'] ?\\d{1,2}[.,]\\d+\\D{0,4}");

    private static final Map<String, FinishStatus> STATUSES = Map.ofEntries(
            Map.entry("DF", FinishStatus.FINISHED),
            Map.entry("DNF", FinishStatus.DNF),
            Map.entry("AB", FinishStatus.DNF),
            Map.entry("ABD", FinishStatus.DNF),
            Map.entry("RIT", FinishStatus.DNF),
            Map.entry("DNS", FinishStatus.DNS),
            Map.entry("NP", FinishStatus.DNS),
            Map.entry("OTL", FinishStatus.OTL),
            Map.entry("OOT", FinishStatus.OTL),
            Map.entry("HD", FinishStatus.OTL),
            Map.entry("FTM", FinishStatus.OTL),
            Map.entry("DSQ", FinishStatus.DSQ),
            Map.entry("DQ", FinishStatus.DSQ),
            Map.entry("DISQ", FinishStatus.DSQ),
            Map.entry("REL", FinishStatus.REL));

    private TimeNotation() {}

    /**
     * Reads a cell. White space around it and its kind (tab, no-break space) do not matter, nor do straight or curly
     * minute and second marks.
     *
     * @throws TimeNotationException when the cell is none of the notations above
     */
    public static TimeCell parse(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw new TimeNotationException(cell.substring(0, LONGEST_CELL) + "…", "is too long for a time");
        }
        String text = plain(cell);
        if (text.isEmpty() || text.equals("-")) {
            return new TimeCell.Unknown();
        }
        if (isSameTime(text)) {
            return new TimeCell.SameTime();
        }
        Optional<FinishStatus> status = statusNamed(text);
        if (status.isPresent()) {
            return new TimeCell.Status(status.get());
        }
        Matcher distance = DISTANCE.matcher(text);
        if (distance.matches()) {
            return new TimeCell.GapInKm(metres(distance.group(1), distance.group(2)));
        }
        if (text.startsWith("+")) {
            String behind = text.substring(1).strip();
            return new TimeCell.Gap(seconds(cell, behind, CLOCK, UNITS, BARE_SECONDS));
        }
        return new TimeCell.Time(seconds(cell, text, CLOCK, UNITS));
    }

    /** The notation that {@link #parse} reads back to the same value. */
    public static String format(TimeCell cell) {
        if (cell instanceof TimeCell.Time time) {
            return clock(time.timeS());
        } else if (cell instanceof TimeCell.Gap gap) {
            return "+" + clock(gap.gapS());
        } else if (cell instanceof TimeCell.SameTime) {
            return "s.t.";
        } else if (cell instanceof TimeCell.GapInKm distance) {
            return "%d.%03d km".formatted(distance.gapM() / 1000, distance.gapM() % 1000);
        } else if (cell instanceof TimeCell.Unknown) {
            return "-";
        } else if (cell instanceof TimeCell.Status ended) {
            return ended.status() == FinishStatus.FINISHED
                    ? "DF"
                    : ended.status().name();
        }
        throw new AssertionError("a kind of cell without a notation: " + cell);
    }

    /**
     * The status that this abbreviation stands for, in the languages that result lists are printed in: DNF AB ABD RIT
     * (gave up), DNS NP (did not start), OTL OOT HD FTM (outside the time limit), DSQ DQ DISQ (disqualified), REL
     * (relegated), DF (finished, without a rank). Case does not matter. Empty when it stands for none.
     */
    public static Optional<FinishStatus> statusNamed(String abbreviation) {
        return Optional.ofNullable(STATUSES.get(abbreviation.strip().toUpperCase(Locale.ROOT)));
    }

    private static String plain(String cell) {
        return cell.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[\u2019\u2032`\u00b4]", "'")
                .replaceAll("[\u201d\u2033]", "\"")
                .replaceAll("[\u2013\u2014\u2212]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isSameTime(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ",,", "\u201e", "s.t.", "s.t", "st", "m.t.", "m.t", "mt", "m.s.t.", "m.s.t", "mst" -> true;
            default -> false;
        };
    }

    private static long metres(String km, String decimals) {
        long whole = Long.parseLong(km) * 1000;
        if (decimals == null) {
            return whole;
        }
        return whole + Long.parseLong((decimals + "00").substring(0, 3));
    }

    private static long seconds(String cell, String text, Pattern... notations) {
        for (Pattern notation : notations) {
            Matcher matcher = notation.matcher(text);
            if (matcher.matches()) {
                return seconds(cell, matcher);
            }
        }
        if (FRACTION.matcher(text).matches()) {
            throw new TimeNotationException(cell, "has a fraction, and only whole seconds are kept");
        }
        throw new TimeNotationException(cell, "is not a time");
    }

    private static long seconds(String cell, Matcher parts) {
        long hours = numberOrZero(parts.group(1));
        long minutes = numberOrZero(parts.group(2));
        long seconds = numberOrZero(parts.group(3));
        if (minutes > 59 || seconds > 59) {
            throw new TimeNotationException(cell, "has more than 59 minutes or seconds");
        }
        return hours * 3600 + minutes * 60 + seconds;
    }

    private static long numberOrZero(String group) {
        return group == null || group.isEmpty() ? 0 : Long.parseLong(group);
    }

    private static String clock(long seconds) {
        if (seconds < 3600) {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
