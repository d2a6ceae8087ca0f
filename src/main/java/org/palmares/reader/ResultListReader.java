package org.palmares.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.RankCell;
import org.palmares.model.RankNotation;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;
import org.palmares.model.TimeNotationException;

/**
 * A result list in plain text, as cycling news sites print it: {@code 1 Ion Izagirre (Spa) Cofidis 4:59:31}, then
 * {@code 2 ... +0:02} or {@code 0:02}, then {@code 3 ... s.t.} The nation in brackets divides rider and team; the
 * longest ending that is a time is the time. What stands in brackets and is no nation is the team: {@code 1. Ann Uno (Bianchi) 5hr
 * 32min 10sec}. The winner's distance and speed, as French lists give them, are no part of the team. Lines above the first result are the heading; a year in them is the
 * edition's.
 */
public final class ResultListReader implements ResultReader {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,3}(?:=|er|ère|re|e|ème|st|nd|rd|th|º|ª|°|a|o)?|=\\d{1,3}|[A-Za-z]{2,3})[.)]?"
                    + "\\s+(\\S[^()]*?)\\s+\\(([^()]{2,60})\\)\\s*(.*)");
    private static final Pattern DISTANCE_TOLD = Pattern.compile("\\b(\\d{2,3}(?:[.,]\\d{1,2})?) ?km (?:en|in) \\d");
    private static final Pattern NATION = Pattern.compile("[A-Z]{2,3}|[A-Z][a-z]{2}");
    private static final Pattern SPEED = Pattern.compile("\\s*\\([^()]*km/h[^()]*\\)$");
    private static final Pattern DISTANCE = Pattern.compile(
            "(?:^|[,\\s])\\s*(?:les |los |i |de |the )?(\\d{1,3}(?:[.,]\\d{1,2})?) ?km(?: en| in| à| a)?$");
    private static final String YEAR_AT_START = "^(?:18|19|20)\\d{2}\\s+";
    private static final String DATE_AT_END =
            "(?:[\\s,–-]+\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}+)?[\\s,–(-]+(?:18|19|20)\\d{2}\\)?$";
    private static final Pattern YEAR = Pattern.compile("\\b((?:18|19|20)\\d{2})\\b");

    @Override
    public String format() {
        return "result-list";
    }

    @Override
    public String sourceTitle() {
        return "a printed result list";
    }

    @Override
    public String sourceKind() {
        return "press";
    }

    @Override
    public boolean recognises(Document document) {
        return !HtmlPages.isHtml(document) && document.text().lines().anyMatch(line -> isFirst(line.strip()));
    }

    private static boolean isFirst(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && matcher.group(1).matches("1\\D*");
    }

    @Override
    public Reading read(Document document) {
        List<String> text = document.text().lines().map(String::strip).toList();
        int first = 0;
        while (first < text.size() && !isFirst(text.get(first))) {
            first++;
        }
        if (first == text.size()) {
            throw new UnknownLayoutException(
                    document.name() + ": looked for a line \"1 Name (Nat) Team 4:59:31\", found none");
        }
        Page page = new Page(document.name());
        TimeColumn times = new TimeColumn(TimeColumn.BareTimes.ARE_GAPS);
        List<ResultLine> lines = new ArrayList<>();
        for (int i = first; i < text.size(); i++) {
            if (!text.get(i).isEmpty()) {
                try {
                    lines.add(line(page, i + 1, text.get(i), times));
                } catch (IllegalArgumentException refused) {
                    times.skip();
                    page.reject(page.at(i + 1, text.get(i)), refused.getMessage());
                }
            }
        }
        page.add(
                heading(text.subList(0, first), distance(text.get(first))),
                Classification.GENERAL,
                Optional.empty(),
                lines);
        return page.reading();
    }

    /** The race is the first line above the list, without the year or date that it begins or ends with. */
    private static EditionFacts heading(List<String> above, OptionalDouble distanceKm) {
        String text = String.join(" ", above);
        Matcher year = YEAR.matcher(text);
        Optional<String> title = above.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceFirst(DATE_AT_END, "").replaceFirst(YEAR_AT_START, ""))
                .findFirst();
        return new EditionFacts(
                title,
                year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty(),
                EnglishDate.firstDayIn(text),
                distanceKm,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The kilometres that a winner's line tells: {@code les 187 km en 4h 10' 11"}. */
    private static OptionalDouble distance(String line) {
        Matcher told = DISTANCE_TOLD.matcher(line);
        return told.find()
                ? OptionalDouble.of(Double.parseDouble(told.group(1).replace(',', '.')))
                : OptionalDouble.empty();
    }

    private static ResultLine line(Page page, int number, String text, TimeColumn times) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no result line. Allowed: rank or status, rider, (nation), team, time");
        }
        RankCell place = RankNotation.parse(matcher.group(1));
        String rest = SPEED.matcher(matcher.group(4)).replaceFirst("");
        String[] words = rest.isBlank() ? new String[0] : rest.split("\\s+");
        int teamEnds = 0;
        TimeCell cell = new TimeCell.Unknown();
        while (teamEnds < words.length && cell instanceof TimeCell.Unknown) {
            cell = ending(words, teamEnds);
            teamEnds += cell instanceof TimeCell.Unknown ? 1 : 0;
        }
        String between = String.join(" ", List.of(words).subList(0, teamEnds));
        boolean national = NATION.matcher(matcher.group(3)).matches();
        String team = national
                ? DISTANCE.matcher(between).replaceFirst("").strip()
                : matcher.group(3).strip();
        if (!national && !DISTANCE.matcher(between).replaceFirst("").isBlank()) {
            throw new IllegalArgumentException("\"" + between
                    + "\" is no time. Allowed behind a team in brackets: 4:59:31, 5hr 32min 10sec, s.t., @ 1min 5sec");
        }
        TimeColumn.Stated stated = times.next(cell);
        return new ResultLine(
                page.at(number, text),
                place.rank(),
                OptionalInt.empty(),
                place.status(),
                matcher.group(2),
                national ? Optional.of(matcher.group(3)) : Optional.empty(),
                team.isEmpty() ? Optional.empty() : Optional.of(team),
                OptionalInt.empty(),
                stated.timeS(),
                stated.gapS(),
                OptionalDouble.empty());
    }

    private static TimeCell ending(String[] words, int from) {
        try {
            return TimeNotation.parse(String.join(" ", List.of(words).subList(from, words.length)));
        } catch (TimeNotationException partOfTheTeam) {
            return new TimeCell.Unknown();
        }
    }
}
