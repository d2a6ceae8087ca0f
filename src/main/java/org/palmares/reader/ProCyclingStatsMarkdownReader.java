package org.palmares.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.Classification;
import org.palmares.model.SourceKey;

/**
 * Result pages of procyclingstats.com turned into Markdown. The lists follow each other in the order of the page's tabs;
 * a list under a heading of its own is one day's. The conversion prints the visible and the hidden time one after the
 * other ({@code 4:57:494:57:49}, {@code 1.02,261.02,26}, {@code ,,0:03}): both halves must agree.
 */
public final class ProCyclingStatsMarkdownReader implements ResultReader {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)");
    private static final Pattern TAB = Pattern.compile("- \\[([A-Z]+)]\\(.*");
    private static final String TIME = "(\\d[\\d:]*:\\d{2}|\\d{1,3}\\.\\d{2},\\d{1,2})";
    private static final Pattern DOUBLED = Pattern.compile(TIME + " ?\\1");
    private static final Pattern SAME_TIME = Pattern.compile(",," + TIME);

    @Override
    public String format() {
        return "procyclingstats-markdown";
    }

    @Override
    public String sourceTitle() {
        return "ProCyclingStats";
    }

    @Override
    public String sourceKind() {
        return "results-site";
    }

    @Override
    public boolean recognises(Document document) {
        return !HtmlPages.isHtml(document)
                && document.text().contains("procyclingstats.com/")
                && document.text().contains("](");
    }

    @Override
    public Reading read(Document document) {
        Page page = new Page(document.name());
        List<String> lines = document.text().lines().toList();
        ProCyclingStatsEdition edition = edition(lines);
        Deque<Classification> tabs = new ArrayDeque<>();
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher tab = TAB.matcher(line);
            if (tab.matches()) {
                ProCyclingStatsEdition.tab(tab.group(1)).ifPresent(tabs::add);
            } else if (line.startsWith("#### ")) {
                heading = line.substring(5);
            } else if (line.startsWith("|")) {
                int end = i;
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                add(page, grid(lines, i, end), heading, tabs, edition);
                heading = "";
                i = end;
            }
        }
        if (page.isEmpty()) {
            throw new UnknownLayoutException(document.name()
                    + ": looked for a table headed | Rnk | ... | Rider | ... |, found none. The edition was not ridden,"
                    + " or the page is another one");
        }
        return page.reading();
    }

    private static void add(
            Page page, Grid grid, String heading, Deque<Classification> tabs, ProCyclingStatsEdition edition) {
        if (!heading.isEmpty()) {
            page.rejectAll(grid, "\"" + heading + "\": points or times of one day only, no classification of the race");
            return;
        }
        if (!grid.has(ResultField.RANK)) {
            page.rejectAll(grid, "looked for the columns pos and rider, found " + grid.headings());
            return;
        }
        Classification classification = tabs.isEmpty() ? Classification.GENERAL : tabs.poll();
        boolean teams = !grid.has(ResultField.RIDER);
        boolean points = grid.has(ResultField.POINTS) && !grid.has(ResultField.TIME);
        boolean fits = switch (classification) {
            case TEAM -> teams;
            case POINTS, MOUNTAINS -> points && !teams;
            case GENERAL, STAGE, YOUTH -> !points && !teams;
        };
        if (!fits) {
            page.rejectAll(
                    grid,
                    "the page's tabs announce the list " + classification + ", found the columns " + grid.headings());
            return;
        }
        ProCyclingStatsReader.add(page, grid, classification, edition);
    }

    private static ProCyclingStatsEdition edition(List<String> lines) {
        String title = "";
        String day = "";
        String date = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (title.isEmpty() && line.startsWith("# ")) {
                title = line.substring(2);
            } else if (day.isEmpty() && line.contains("»") && line.contains("›")) {
                day = line;
            } else if (date.isEmpty() && line.strip().equals("- Date:") && i + 2 < lines.size()) {
                date = "Date: " + lines.get(i + 2);
            }
        }
        return ProCyclingStatsEdition.of(title, day, date).keyed(lines.stream());
    }

    private static Grid grid(List<String> lines, int from, int end) {
        List<String> headings = split(lines.get(from));
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = from + 1; i < end; i++) {
            if (!lines.get(i).startsWith("| ---")) {
                List<Cell> cells = split(lines.get(i)).stream()
                        .map(ProCyclingStatsMarkdownReader::cell)
                        .toList();
                rows.add(new Grid.Row(i + 1, lines.get(i), cells, Optional.empty()));
            }
        }
        return new Grid(headings, rows);
    }

    private static List<String> split(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static Cell cell(String markdown) {
        String text = markdown.replaceAll("\\\\([*_|~\\[\\]])", "$1");
        Matcher link = LINK.matcher(text);
        boolean linked = link.find();
        Optional<SourceKey> key = linked ? KeyAddress.rider(link.group(2)) : Optional.empty();
        text = linked ? link.group(1).strip() : text.replaceFirst("<br>.*", "").strip();
        if (text.startsWith("~~") && text.endsWith("~~") && text.length() > 4) {
            return new Cell(text.substring(2, text.length() - 2).strip(), "", Optional.empty(), Cell.Ink.STRUCK, key);
        }
        String time = text.startsWith("*") ? text.substring(1) : text;
        Matcher doubled = DOUBLED.matcher(time);
        if (doubled.matches()) {
            return Cell.of(doubled.group(1));
        }
        Matcher same = SAME_TIME.matcher(time);
        return same.matches()
                ? new Cell(",,", same.group(1), Optional.empty(), Cell.Ink.PLAIN)
                : Cell.of(text).linking(key);
    }
}
