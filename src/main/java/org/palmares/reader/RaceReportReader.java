package org.palmares.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.EditionFacts;
import org.palmares.model.FinishStatus;
import org.palmares.model.ResultLine;

/**
 * The result sentence of a race report: {@code X finished two seconds behind Y, with Z (Team) third at the same time and
 * W (Team) fourth at 13 seconds.} "The same time" is that of the rider named before; "at" a gap is the gap to the
 * winner. A surname alone is completed by the one full name with that surname and a team in brackets elsewhere in the
 * report. What the sentence says beyond this is rejected; the report's other sentences hold no result lines.
 */
public final class RaceReportReader implements ResultReader {

    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*(?: [\\p{L}][\\p{L}'’.-]*){0,4}?";
    private static final String TEAM = "(?: \\(([^()]+)\\))?";
    private static final String GAP = "(?:a|\\d{1,4}|[a-z]+(?:-[a-z]+)?) (?:seconds?|minutes?)"
            + "(?: and (?:a|\\d{1,2}|[a-z]+(?:-[a-z]+)?) seconds?)?";
    private static final Pattern SENTENCE = Pattern.compile("(" + NAME + ")" + TEAM + " finished (" + GAP
            + "|at the same time) behind (" + NAME + ")" + TEAM + "(?=[,.]| with| and)([^.!?]*)[.!?]");
    private static final Pattern CLAUSE = Pattern.compile("(" + NAME + ")" + TEAM
            + " (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:at|in) (the same time|" + GAP + "))?");
    private static final Map<String, Integer> ORDINALS =
            Map.of("third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9, "tenth", 10);
    private static final Pattern TITLE = Pattern.compile("\\b(?:win|won|wins) the (\\d{4}) (\\p{Lu}[^.,;]*?)[.,;]");
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern KILOMETRES = Pattern.compile("\\b(\\d{1,3}(?:\\.\\d)?) ?km\\b");

    @Override
    public String format() {
        return "race-report";
    }

    @Override
    public String sourceTitle() {
        return "a race report";
    }

    @Override
    public String sourceKind() {
        return "press";
    }

    @Override
    public boolean recognises(Document document) {
        return !HtmlPages.isHtml(document) && SENTENCE.matcher(document.text()).find();
    }

    @Override
    public Reading read(Document document) {
        String text = document.text();
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.find()) {
            throw new UnknownLayoutException(document.name()
                    + ": looked for a sentence \"X finished two seconds behind Y, with Z third at the same time\", found"
                    + " none");
        }
        Page page = new Page(document.name());
        int number = (int) text.substring(0, sentence.start()).lines().count();
        number = Math.max(1, number + (sentence.start() > 0 && text.charAt(sentence.start() - 1) == '\n' ? 1 : 0));
        List<ResultLine> lines = new ArrayList<>();
        try {
            lines(text, sentence, page, number, lines);
        } catch (IllegalArgumentException refused) {
            page.reject(page.at(number, sentence.group()), refused.getMessage());
        }
        page.add(facts(text), Classification.GENERAL, Optional.empty(), lines);
        return page.reading();
    }

    private static void lines(String text, Matcher sentence, Page page, int number, List<ResultLine> lines) {
        long gapS = sentence.group(3).startsWith("at ") ? 0 : NumberWords.seconds(sentence.group(3));
        String whole = sentence.group();
        lines.add(line(text, page, number, whole, 1, sentence.group(4), sentence.group(5), OptionalDouble.of(0)));
        lines.add(line(
                text, page, number, whole, 2, sentence.group(1), sentence.group(2), OptionalDouble.of((double) gapS)));
        String rest = sentence.group(6);
        Matcher clause = CLAUSE.matcher(rest);
        int read = 0;
        OptionalDouble above = OptionalDouble.of((double) gapS);
        while (clause.find()) {
            rejectWords(page, number, rest.substring(read, clause.start()));
            read = clause.end();
            String gap = clause.group(4);
            try {
                OptionalDouble own = gap == null
                        ? OptionalDouble.empty()
                        : gap.equals("the same time") ? above : OptionalDouble.of((double) NumberWords.seconds(gap));
                lines.add(line(
                        text,
                        page,
                        number,
                        clause.group(),
                        ORDINALS.get(clause.group(3)),
                        clause.group(1),
                        clause.group(2),
                        own));
                above = own;
            } catch (IllegalArgumentException refused) {
                above = OptionalDouble.empty();
                page.reject(page.at(number, clause.group()), refused.getMessage());
            }
        }
        rejectWords(page, number, rest.substring(read));
    }

    private static void rejectWords(Page page, int number, String words) {
        String left = words.replaceAll("\\b(?:with|and)\\b|[,;]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (!left.isEmpty()) {
            page.reject(
                    page.at(number, left),
                    "not understood. Allowed: \"Name (Team) third at the same time\", \"fourth at 13 seconds\"");
        }
    }

    private static ResultLine line(
            String text, Page page, int number, String at, int rank, String name, String team, OptionalDouble gapS) {
        Optional<String[]> full = name.contains(" ") ? Optional.empty() : fullName(text, name);
        return new ResultLine(
                page.at(number, at.replaceAll("\\s+", " ").strip()),
                OptionalInt.of(rank),
                OptionalInt.empty(),
                FinishStatus.FINISHED,
                full.map(parts -> parts[0]).orElse(name),
                Optional.empty(),
                team != null ? Optional.of(team) : full.map(parts -> parts[1]),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                gapS,
                OptionalDouble.empty());
    }

    /** The one full name with this surname that the report gives with a team; empty when there are none or several. */
    private static Optional<String[]> fullName(String text, String surname) {
        Matcher matcher = Pattern.compile(
                        "(\\p{Lu}[\\p{L}'’-]+ (?:\\p{L}+ )?" + Pattern.quote(surname) + ") \\(([^()]+)\\)")
                .matcher(text);
        TreeSet<String> names = new TreeSet<>();
        String team = "";
        while (matcher.find()) {
            names.add(matcher.group(1));
            team = matcher.group(2);
        }
        return names.size() == 1 ? Optional.of(new String[] {names.first(), team}) : Optional.empty();
    }

    private static EditionFacts facts(String text) {
        Matcher title = TITLE.matcher(text);
        boolean titled = title.find();
        Matcher km = KILOMETRES.matcher(text);
        Optional<LocalDate> date = date(text);
        OptionalInt year = titled
                ? OptionalInt.of(Integer.parseInt(title.group(1)))
                : date.map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
        return new EditionFacts(
                titled ? Optional.of(title.group(2).strip()) : Optional.empty(),
                year,
                date,
                km.find() ? OptionalDouble.of(Double.parseDouble(km.group(1))) : OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<LocalDate> date(String text) {
        Matcher matcher = ISO_DATE.matcher(text);
        try {
            return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
