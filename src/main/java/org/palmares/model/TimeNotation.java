package org.palmares.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * <tr><td>{@code 94h 33' 14''}, {@code 94h33'14"}, {@code 94h 33m 14s}, {@code 5"}</td><td>each field with its
 *     unit</td></tr>
 * <tr><td>any of these after {@code +}, and {@code + 02} (bare seconds)</td><td>a gap to the winner</td></tr>
 * <tr><td>{@code ,,} {@code s.t.} {@code m.t.} {@code m.s.t.} {@code z.t.} {@code ST}</td><td>the time of the line
 *     above</td></tr>
 * <tr><td>{@code 5 km}, {@code + 0.5 km}</td><td>a gap told as a distance</td></tr>
 * <tr><td>empty, {@code -}</td><td>unknown</td></tr>
 * <tr><td>{@code DNF} {@code DNS} {@code OTL} {@code DSQ} {@code REL} and their local spellings</td><td>a
 *     status</td></tr>
 * </table>
 *
 * <p>Seconds are whole. Some time trials are printed to the hundredth ({@code 45.24,99}); such a cell is refused, not cut.
 * Every field after the first must be under 60.
 */
public final class TimeNotation {

    private static final String ALLOWED = "a time (6:28:18, 02:26, 94h 33' 14'', 94h 33m 14s), a gap (+ 1:14, + 02,"
            + " + 02h 59' 21'', +5\"), the time above (,, s.t. m.t. m.s.t. z.t. ST), a distance (5 km),"
            + " a status (DNF DNS OTL DSQ REL AB HD NP OOT ...), or - for unknown";

    /** No notation comes near this length; a message should not quote a page that lost its markup. */
    private static final int LONGEST_CELL = 80;

    private static final Pattern COLONS = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{2})");
    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,4}) ?h(?= ?\\d{1,2} ?(?:'(?!')|min|m)))?(?: ?(\\d{1,3}) ?(?:'(?!')|min|m))?(?: ?(\\d{1,5}) ?(?:''|\"|sec|s))?");
    private static final Pattern BARE_SECONDS = Pattern.compile("\\d{1,5}");
    private static final Pattern KILOMETRES = Pattern.compile("(?:\\+ ?)?(\\d{1,3}(?:[.,]\\d{1,3})?) ?km");

    private static final Pattern FRACTION = Pattern.compile("[^.,]*[:'] ?\\d{1,2}[.,]\\d+\\D{0,4}");

    private static final Set<String> SAME_TIME =
            Set.of(",,", "s.t.", "st", "s.t", "m.t.", "mt", "m.t", "m.s.t.", "mst", "z.t.", "zt");

    private static final Map<String, FinishStatus> STATUSES = Map.ofEntries(
            Map.entry("FINISHED", FinishStatus.FINISHED),
            Map.entry("DF", FinishStatus.FINISHED),
            Map.entry("DNF", FinishStatus.DNF),
            Map.entry("AB", FinishStatus.DNF),
            Map.entry("ABD", FinishStatus.DNF),
            Map.entry("RIT", FinishStatus.DNF),
            Map.entry("DNS", FinishStatus.DNS),
            Map.entry("NP", FinishStatus.DNS),
            Map.entry("OTL", FinishStatus.OTL),
            Map.entry("HD", FinishStatus.OTL),
            Map.entry("OOT", FinishStatus.OTL),
            Map.entry("FT", FinishStatus.OTL),
            Map.entry("FTM", FinishStatus.OTL),
            Map.entry("DSQ", FinishStatus.DSQ),
            Map.entry("DQ", FinishStatus.DSQ),
            Map.entry("DISQ", FinishStatus.DSQ),
            Map.entry("REL", FinishStatus.REL));

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
        String text = plain(cell);
        if (text.isEmpty() || text.equals("-")) {
            return new TimeCell.Unknown();
        }
        if (SAME_TIME.contains(text.toLowerCase(Locale.ROOT))) {
            return new TimeCell.SameTime();
        }
        Optional<FinishStatus> status = status(text);
        if (status.isPresent()) {
            return new TimeCell.Status(status.get());
        }
        Matcher km = KILOMETRES.matcher(text);
        if (km.matches()) {
            return new TimeCell.GapInKm(Double.parseDouble(km.group(1).replace(',', '.')));
        }
        if (!text.startsWith("+")) {
            return new TimeCell.Time(seconds(text, cell));
        }
        String gap = text.substring(1).strip();
        return new TimeCell.Gap(BARE_SECONDS.matcher(gap).matches() ? Long.parseLong(gap) : seconds(gap, cell));
    }

    /** The status a word stands for, in the languages of the sources; empty when it is no such word. */
    public static Optional<FinishStatus> status(String word) {
        return Optional.ofNullable(STATUSES.get(word.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * The cell in the one notation palmares prints: {@code 6:28:18}, {@code 0:02:26}, {@code +1:14}, {@code +2:59:21},
     * {@code ,,}, {@code 5 km}, {@code -}, {@code DNF}. {@code parse(format(cell))} equals {@code cell}.
     */
    public static String format(TimeCell cell) {
        if (cell instanceof TimeCell.Time time) {
            return hours(time.seconds());
        } else if (cell instanceof TimeCell.Gap gap) {
            return gap.seconds() < 3600 ? "+" + minutes(gap.seconds()) : "+" + hours(gap.seconds());
        } else if (cell instanceof TimeCell.GapInKm gap) {
            return BigDecimal.valueOf(gap.km()).stripTrailingZeros().toPlainString() + " km";
        } else if (cell instanceof TimeCell.Status word) {
            return word.status().name();
        }
        return cell instanceof TimeCell.SameTime ? ",," : "-";
    }

    private static String hours(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String plain(String cell) {
        return cell.replace('\u00a0', ' ')
                .replaceAll("[\u2032\u2019\u00b4]", "'")
                .replaceAll("[\u2033\u201d]", "\"")
                .replaceAll("[\u2013\u2014\u2212]", "-")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static long seconds(String text, String cell) {
        Matcher fields = COLONS.matcher(text);
        if (!fields.matches()) {
            fields = UNITS.matcher(text);
            if (text.isEmpty() || !fields.matches()) {
                String reason = FRACTION.matcher(text).matches()
                        ? "\" has a fraction, and only whole seconds are kept"
                        : "\" is no time or gap";
                throw new TimeNotationException("\"" + cell + reason + ". Allowed: " + ALLOWED);
            }
        }
        long total = 0;
        boolean leading = true;
        for (int field = 1; field <= 3; field++) {
            String digits = fields.group(field);
            long value = digits == null ? 0 : Long.parseLong(digits);
            if (!leading && value > 59) {
                throw new TimeNotationException(
                        "\"" + cell + "\" has " + value + " where minutes and seconds end at 59. Allowed: " + ALLOWED);
            }
            leading &= digits == null;
            total = total * 60 + value;
        }
        return total;
    }
}
