package org.palmares.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar of times and gaps. What it does not list is refused, never guessed.
 *
 * <table>
 * <caption>Notations</caption>
 * <tr><td>{@code 6:28:18}, {@code 04:39:03}</td><td>hours, minutes, seconds</td></tr>
 * <tr><td>{@code 02:26}</td><td>two fields are always minutes and seconds, never hours and minutes</td></tr>
 * <tr><td>{@code 94h 33' 14''}, {@code 94h33'14"}, {@code 94h 33m 14s}, {@code 5hr 32min 10sec}, {@code 5"},
 *     {@code 2'05}</td><td>each field with its unit; two digits after minutes may go without</td></tr>
 * <tr><td>{@code PT4H59M31S}, {@code 0 days 04:59:31}, {@code 3 days, 4:05:06}</td><td>durations as programs write
 *     them</td></tr>
 * <tr><td>{@code 0}</td><td>no time at all, in whatever unit</td></tr>
 * <tr><td>{@code 45:24.99}, {@code 45:24,99}, {@code 45' 24.99''}, {@code 45'24"99}</td><td>the seconds of any of these with
 *     one to three decimals</td></tr>
 * <tr><td>{@code 45.24,99}, {@code 4.19,3}</td><td>minutes, seconds and one or two decimals, as ProCyclingStats prints time
 *     trials; it leaves a last 0 away, so that {@code 4.19,3} is 4 min 19.3 s</td></tr>
 * <tr><td>any of these after {@code +}, and {@code + 02}, {@code +0.17} (bare seconds)</td><td>a gap to the winner</td></tr>
 * <tr><td>{@code à 2"}, {@code a 30"}, {@code op 14"}, {@code @ 1min 5sec}</td><td>a gap told in words</td></tr>
 * <tr><td>{@code ,,} {@code "} {@code s.t.} {@code m.t.} {@code m.s.t.} {@code z.t.} {@code ST} {@code idem}, {@code same
 *     time} and the same in six other languages</td><td>the time of the line above</td></tr>
 * <tr><td>{@code 5 km}, {@code + 0.5 km}, {@code -1 lap}</td><td>a gap told as a distance</td></tr>
 * <tr><td>empty, {@code -}, {@code -0:00}</td><td>unknown</td></tr>
 * <tr><td>{@code DNF} {@code DNS} {@code OTL} {@code DSQ} {@code REL} and their local spellings</td><td>a
 *     status</td></tr>
 * </table>
 *
 * <p>Every field after the first must be under 60. A number without a colon, unit or plus sign is refused: {@code 17,22} may
 * be minutes or a fraction. Bare seconds with three decimals need a lone zero before them: {@code +1.234} may be a thousand.
 *
 * <p>{@code -0:00} is what ProCyclingStats prints for riders outside the time limit whose time it does not have. Nobody
 * finishes before the winner, so that it can't be a gap, and the same time is printed {@code 0:00}: it says that no time is
 * known.
 */
public final class TimeNotation {

    private static final String ALLOWED =
            "a time (6:28:18, 02:26, 45:24.99, 94h 33' 14'', 94h 33m 14s), a gap (+ 1:14, + 02,"
                    + " +0.17, + 02h 59' 21'', +5\"), the time above (,, s.t. m.t. m.s.t. z.t. ST), a distance (5 km),"
                    + " a status (DNF DNS OTL DSQ REL AB HD NP OOT ...), or - for unknown";

    /** No notation comes near this length; a message should not quote a page that lost its markup. */
    private static final int LONGEST_CELL = 80;

    /** Without case, accents, spaces, full stops and slashes. */
    private static final Set<String> SAME_TIME = Set.of(
            "st",
            "mt",
            "mst",
            "zt",
            "id",
            "idem",
            "ditto",
            "sametime",
            "mismotiempo",
            "memetemps",
            "stessotempo",
            "gleichezeit",
            "selbezeit",
            "zelfdetijd",
            "mesmotempo",
            ",,",
            "\"",
            "\"\"",
            "''");

    /** What stands before a gap in words: {@code à 2"}, {@code op 14"}, {@code @ 1min 5sec}. */
    private static final Pattern BEHIND =
            Pattern.compile("(?:à|á|a|ad|at|op|@) ?(?=\\d)(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AT_SAME_TIME =
            Pattern.compile("(?:(?:à|á|a|al|at|op) |[@+] ?)(.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LAPS = Pattern.compile(
            "[-+@]? ?([1-9]\\d?) ?(?:laps?|tours?|vueltas?|gir[oi]|runden?|rondes?|ronden|voltas?)(?: behind| down)?",
            Pattern.CASE_INSENSITIVE);

    private TimeNotation() {}

    /**
     * What the cell says. White space is folded and typographic primes are read as plain ones.
     *
     * @throws TimeNotationException when the cell is in no notation known
     */
    public static TimeCell parse(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw new TimeNotationException("\"" + cell.substring(0, LONGEST_CELL)
                    + "...\" is too long for a time or gap." + " Allowed: " + ALLOWED);
        }
        String text = isPlain(cell) ? cell : plain(cell);
        if (text.isEmpty() || text.equals("-") || text.equals("-0:00")) {
            return new TimeCell.Unknown();
        }
        char first = text.charAt(0);
        if (first == '+' || (first >= '0' && first <= '9')) {
            return clock(text, cell);
        }
        return words(text, cell);
    }

    /** What begins with a digit or a plus sign. */
    private static TimeCell clock(String text, String cell) {
        try {
            return time(text.toLowerCase(Locale.ROOT), cell);
        } catch (TimeNotationException noClock) {
            boolean plus = text.charAt(0) == '+';
            OptionalLong duration =
                    DurationNotation.millis(plus ? text.substring(1).strip() : text);
            if (duration.isPresent()) {
                return plus ? new TimeCell.Gap(duration.getAsLong()) : new TimeCell.Time(duration.getAsLong());
            }
            Matcher laps = LAPS.matcher(text);
            if (laps.matches()) {
                return new TimeCell.GapInLaps(Integer.parseInt(laps.group(1)));
            }
            if (plus && isSameTime(text)) {
                return new TimeCell.SameTime();
            }
            throw noClock;
        }
    }

    private static TimeCell words(String text, String cell) {
        if (isSameTime(text)) {
            return new TimeCell.SameTime();
        }
        Matcher laps = LAPS.matcher(text);
        if (laps.matches()) {
            return new TimeCell.GapInLaps(Integer.parseInt(laps.group(1)));
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches() && clock(behind.group(1), cell) instanceof TimeCell.Time gap) {
            return new TimeCell.Gap(gap.millis());
        }
        OptionalLong duration = DurationNotation.millis(text);
        if (duration.isPresent()) {
            return new TimeCell.Time(duration.getAsLong());
        }
        return status(text).<TimeCell>map(TimeCell.Status::new).orElseThrow(() -> refused(cell, "is no time or gap"));
    }

    private static boolean isSameTime(String text) {
        Matcher at = AT_SAME_TIME.matcher(text);
        return SAME_TIME.contains(sameTimeKey(text)) || (at.matches() && SAME_TIME.contains(sameTimeKey(at.group(1))));
    }

    private static String sameTimeKey(String text) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST_CELL; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '.' && c != '/') {
                key.append(c == 'ê' || c == 'Ê' ? 'e' : Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static TimeCell time(String text, String cell) {
        boolean plus = text.charAt(0) == '+';
        TimeScanner scanner = new TimeScanner(text, !plus ? 0 : text.startsWith("+ ") ? 2 : 1);
        if (!plus && isZero(text)) {
            return new TimeCell.Time(0);
        }
        if (text.endsWith("km")) {
            long metres = scanner.metres();
            if (metres != TimeScanner.NO_TIME) {
                return new TimeCell.GapInKm(metres / 1000.0);
            }
        }
        long millis = scanner.millis();
        if (plus && millis == TimeScanner.NO_TIME) {
            millis = scanner.bareSeconds();
        }
        if (millis == TimeScanner.NO_TIME) {
            throw refused(
                    cell,
                    scanner.over59().isPresent()
                            ? "has " + scanner.over59().getAsLong() + " where minutes and seconds end at 59"
                            : "is no time or gap");
        }
        return plus ? new TimeCell.Gap(millis) : new TimeCell.Time(millis);
    }

    /** Nothing is 0 in whatever unit. */
    private static boolean isZero(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c != '0' && !((c == '.' || c == ',') && i > 0 && i < end - 1)) {
                return false;
            }
        }
        return end <= 8;
    }

    private static TimeNotationException refused(String cell, String reason) {
        return new TimeNotationException("\"" + cell + "\" " + reason + ". Allowed: " + ALLOWED);
    }

    /** The status a word stands for, in the languages of the sources; empty when it is no such word. */
    public static Optional<FinishStatus> status(String word) {
        String text = word.strip();
        return StatusWords.status(text)
                .or(() -> LAPS.matcher(text).matches() ? Optional.of(FinishStatus.FINISHED) : Optional.empty());
    }

    /**
     * The cell in the one notation palmares prints: {@code 6:28:18}, {@code 0:45:24.99}, {@code +1:14}, {@code +0:00.17},
     * {@code +2:59:21}, {@code ,,}, {@code 5 km}, {@code -}, {@code DNF}. {@code parse(format(cell))} equals {@code cell}.
     */
    public static String format(TimeCell cell) {
        if (cell instanceof TimeCell.Time time) {
            return hours(time.millis());
        } else if (cell instanceof TimeCell.Gap gap) {
            return "+" + (gap.millis() < 3_600_000 ? minutes(gap.millis()) : hours(gap.millis()));
        } else if (cell instanceof TimeCell.GapInKm gap) {
            return BigDecimal.valueOf(gap.km()).stripTrailingZeros().toPlainString() + " km";
        } else if (cell instanceof TimeCell.GapInLaps gap) {
            return "-" + gap.laps() + " lap";
        } else if (cell instanceof TimeCell.Status word) {
            return word.status().name();
        }
        return cell instanceof TimeCell.SameTime ? ",," : "-";
    }

    private static String hours(long millis) {
        return String.format(Locale.ROOT, "%d:%02d:", millis / 3_600_000, millis / 60_000 % 60) + seconds(millis);
    }

    private static String minutes(long millis) {
        return millis / 60_000 + ":" + seconds(millis);
    }

    /** The seconds past the full minute, with the decimals that are not zero. */
    private static String seconds(long millis) {
        String whole = String.format(Locale.ROOT, "%02d", millis / 1000 % 60);
        String decimals = String.format(Locale.ROOT, ".%03d", millis % 1000);
        return whole + decimals.replaceFirst("[.]?0+$", "");
    }

    /** Whether the cell can be read as it is, as nearly all can. */
    private static boolean isPlain(String cell) {
        boolean afterSpace = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return cell.isEmpty() || !afterSpace;
    }

    private static String plain(String cell) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(plain(c));
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '\u2032', '\u2019', '\u00b4' -> '\'';
            case '\u2033', '\u201d', '\u201c', '\u201e', '\u3003' -> '"';
            case '\u2013', '\u2014', '\u2212' -> '-';
            default -> sign;
        };
    }
}
