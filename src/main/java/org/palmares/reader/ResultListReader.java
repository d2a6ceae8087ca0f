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
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;
import org.palmares.model.TimeNotationException;

/**
 * A result list in plain text, as cycling news sites print it: {@code 1 Ion Izagirre (Spa) Cofidis 4:59:31}, then
 * {@code 2 ... +0:02} or {@code 0:02}, then {@code 3 ... s.t.} The nation in brackets divides rider and team; the
 * longest ending that is a time is the time. Lines above the first result are the heading; a year in them is the
 * edition's.
 */
public final class ResultListReader implements ResultReader {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,3}|[A-Za-z]{2,3})\\.?\\s+(\\S.*?)\\s+\\(([A-Za-z]{2,3})\\)\\s*(.*)");
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
        return matcher.matches() && matcher.group(1).equals("1");
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
        page.add(heading(text.subList(0, first)), Classification.GENERAL, Optional.empty(), lines);
        return page.reading();
    }

    /** The race is the first line above the list, without the year or date that it begins or ends with. */
    private static EditionFacts heading(List<String> above) {
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
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ResultLine line(Page page, int number, String text, TimeColumn times) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no result line. Allowed: rank or status, rider, (nation), team, time");
        }
        String place = matcher.group(1);
        boolean ranked = Character.isDigit(place.charAt(0));
        FinishStatus status = ranked
                ? FinishStatus.FINISHED
                : TimeNotation.status(place)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + place + "\" is no rank and no status"));
        String[] words =
                matcher.group(4).isBlank() ? new String[0] : matcher.group(4).split("\\s+");
        int teamEnds = 0;
        TimeCell cell = new TimeCell.Unknown();
        while (teamEnds < words.length && cell instanceof TimeCell.Unknown) {
            cell = ending(words, teamEnds);
            teamEnds += cell instanceof TimeCell.Unknown ? 1 : 0;
        }
        String team = String.join(" ", List.of(words).subList(0, teamEnds));
        TimeColumn.Stated stated = times.next(cell);
        return new ResultLine(
                page.at(number, text),
                ranked ? OptionalInt.of(Integer.parseInt(place)) : OptionalInt.empty(),
                OptionalInt.empty(),
                status,
                matcher.group(2),
                Optional.of(matcher.group(3)),
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
