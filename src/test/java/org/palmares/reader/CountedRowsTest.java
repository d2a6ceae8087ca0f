package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That no row is lost whatever stands in it, of a hundred thousand pages; the rows are counted here and not by the reader. */
@Tag("heavy")
final class CountedRowsTest {
    private static final long SEED = 1903;
    private static final int PAGES = 100_000;

    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(?:(?!</tr>).)*<td(?:(?!</tr>).)*</tr>");
    private static final Pattern CELL = Pattern.compile("(?<=<td>)[^<>]*(?=</td>)");

    private static final List<String> CELLS = List.of(
            "",
            "-",
            "0",
            "00",
            "1",
            "2",
            "99",
            "999",
            "-5",
            "9999999999",
            "1e9",
            ".",
            ",",
            "x",
            "?",
            "DNF",
            "DSQ",
            "OTL",
            "REL",
            "N.N.",
            "0:00:00",
            "+ 0",
            "s.t.",
            ",,",
            "+ 99:99",
            "25:61:61",
            "1:2:3:4",
            "*",
            "[3]",
            "Ann One & Bea Two",
            "王力",
            "\u00a0",
            "&#0;",
            "&amp;",
            "&lt;td&gt;",
            "2019",
            "Edda Mark (BEL)");

    @Test
    void everyRowIsReadOrRejected() {
        Random random = new Random(SEED);
        List<String> pages = BrokenPagesTest.ONE_LINE_A_ROW;
        for (int i = 0; i < PAGES; i++) {
            String page = mutated(pages.get(i % pages.size()), random);
            Document document = new Document("page.html", page);
            Reading reading = Readers.forContent(document).read(document);
            assertThat(reading.linesSeen())
                    .as("page %d of seed %d:%n%s", i, SEED, page)
                    .isEqualTo(rows(page));
        }
    }

    private static int rows(String page) {
        return (int) ROW.matcher(page).results().count();
    }

    /** Some cells with others in their place, and now and then a row left out or doubled. */
    private static String mutated(String page, Random random) {
        String text = page;
        for (int n = random.nextInt(6); n >= 0; n--) {
            List<MatchResult> cells = CELL.matcher(text).results().toList();
            MatchResult cell = cells.get(random.nextInt(cells.size()));
            text = text.substring(0, cell.start())
                    + CELLS.get(random.nextInt(CELLS.size()))
                    + text.substring(cell.end());
        }
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        MatchResult row = rows.get(random.nextInt(rows.size()));
        return switch (random.nextInt(6)) {
            case 0 -> rows.size() < 2 ? text : text.substring(0, row.start()) + text.substring(row.end());
            case 1 -> text.substring(0, row.end()) + row.group() + text.substring(row.end());
            default -> text;
        };
    }
}
