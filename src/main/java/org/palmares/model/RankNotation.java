package org.palmares.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar of ranks.
 *
 * <table>
 * <caption>Notations</caption>
 * <tr><td>{@code 1}, {@code 01}, {@code 1.}, {@code 1.0}, {@code 1)}, {@code #1}</td><td>a number</td></tr>
 * <tr><td>{@code 1st}, {@code 1er}, {@code 2ème}, {@code 1º}, {@code 2ª}, {@code 1°}, {@code 3e}, {@code 1ste}</td>
 *     <td>an ordinal</td></tr>
 * <tr><td>{@code 3=}, {@code =3}, {@code T3}, {@code 66th=}, {@code 3 ex aequo}</td><td>a place that is shared</td></tr>
 * <tr><td>empty, {@code -}</td><td>no rank</td></tr>
 * <tr><td>{@code DNF}, {@code HD}, {@code -1 lap} and their like</td><td>a status, without a rank</td></tr>
 * </table>
 */
public final class RankNotation {
    /** What a message lists as allowed. */
    public static final String ALLOWED = "a number, DNF DNS OTL DSQ REL AB HD NP OOT, or nothing";

    private static final Pattern NUMBER =
            Pattern.compile("(?<tied>t-?|=|ex aequo |tied )?#?(?<rank>\\d{1,5})(?:\\.0{1,6})?[.)]?"
                    + " ?(?:st|nd|rd|th|er|ers|re|ère|ere|e|è|ème|eme|me|nd|nde|º|ª|°|o|a|de|ste)?\\.?"
                    + " ?(?<shared>=|t|tied|ex aequo|ex-aequo|ex æquo|\\(tied\\)|\\(ex aequo\\)|\\(=\\))?");
    private static final int LONGEST = 40;

    private RankNotation() {}

    /**
     * What the cell says.
     *
     * @throws IllegalArgumentException when it is in no notation known, or 0
     */
    public static RankCell parse(String cell) {
        String text = cell.strip().replace('\u00a0', ' ');
        if (text.isEmpty() || text.equals("-") || text.equals("\u2013") || text.equals("\u2014")) {
            return new RankCell(OptionalInt.empty(), FinishStatus.FINISHED, RankCell.Sharing.NOT_SAID);
        }
        if (text.length() <= LONGEST) {
            Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
            if (number.matches()) {
                return ranked(cell, number);
            }
            Optional<FinishStatus> status = TimeNotation.status(text);
            if (status.isPresent()) {
                return new RankCell(OptionalInt.empty(), status.get(), RankCell.Sharing.NOT_SAID);
            }
        }
        throw new IllegalArgumentException("\"" + quoted(cell) + "\" is no rank and no status. Allowed: " + ALLOWED);
    }

    private static RankCell ranked(String cell, Matcher number) {
        int rank = Integer.parseInt(number.group("rank"));
        if (rank < 1) {
            throw new IllegalArgumentException("\"" + quoted(cell) + "\" is no rank: they count from 1");
        }
        boolean shared = number.group("tied") != null || number.group("shared") != null;
        return new RankCell(
                OptionalInt.of(rank),
                FinishStatus.FINISHED,
                shared ? RankCell.Sharing.SHARED : RankCell.Sharing.NOT_SAID);
    }

    private static String quoted(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "...";
    }
}
