package org.palmares.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one grammar of times and gaps. What it does not list is refused, never guessed.
 *
 * <table>
 * <caption>Notations</caption>
 * <tr><td>{@code 6:28:18}, {@code 04:39:03}</td><td>hours, minutes, seconds</td></tr>
 * <tr><td>{@code 02:26}</td><td>two fields are always minutes and seconds, never hours and minutes</td></tr>
 * <tr><td>{@code 94h 33' 14''}, {@code 94h33'14"}, {@code 94h 33m 14s}, {@code 5"}</td><td>each field with its
 *     unit</td></tr>
 * <tr><td>{@code 45:24.99}, {@code 45:24,99}, {@code 45' 24.99''}, {@code 45'24"99}</td><td>the seconds of any of these with
 *     one to three decimals</td></tr>
 * <tr><td>{@code 45.24,99}, {@code 4.19,3}</td><td>minutes, seconds and one or two decimals, as ProCyclingStats prints time
 *     trials; it leaves a last 0 away, so that {@code 4.19,3} is 4 min 19.3 s</td></tr>
 * <tr><td>any of these after {@code +}, and {@code + 02}, {@code +0.17} (bare seconds)</td><td>a gap to the winner</td></tr>
 * <tr><td>{@code ,,} {@code s.t.} {@code m.t.} {@code m.s.t.} {@code z.t.} {@code ST}</td><td>the time of the line
 *     above</td></tr>
 * <tr><td>{@code 5 km}, {@code + 0.5 km}</td><td>a gap told as a distance</td></tr>
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
        String text = isPlain(cell) ? cell : plain(cell);
        if (text.isEmpty() || text.equals("-") || text.equals("-0:00")) {
            return new TimeCell.Unknown();
        }
        char first = text.charAt(0);
        if (first == '+' || (first >= '0' && first <= '9')) {
            return time(text, cell);
        }
        if (SAME_TIME.contains(text.toLowerCase(Locale.ROOT))) {
            return new TimeCell.SameTime();
        }
        return status(text).<TimeCell>map(TimeCell.Status::new).orElseThrow(() -> refused(cell, "is no time or gap"));
    }

    private static TimeCell time(String text, String cell) {
        boolean plus = text.charAt(0) == '+';
        TimeScanner scanner = new TimeScanner(text, !plus ? 0 : text.startsWith("+ ") ? 2 : 1);
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

    private static TimeNotationException refused(String cell, String reason) {
        return new TimeNotationException("\"" + cell + "\" " + reason + ". Allowed: " + ALLOWED);
    }

    /** The status a word stands for, in the languages of the sources; empty when it is no such word. */
    public static Optional<FinishStatus> status(String word) {
        return Optional.ofNullable(STATUSES.get(word.strip().toUpperCase(Locale.ROOT)));
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
            case '\u2033', '\u201d' -> '"';
            case '\u2013', '\u2014', '\u2212' -> '-';
            default -> sign;
        };
    }
}
