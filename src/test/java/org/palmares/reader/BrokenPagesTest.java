package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.Shared;

/** Pages with something wrong in them: a reader refuses them or rejects lines, and loses none. */
final class BrokenPagesTest {

    private static final Pattern CELL = Pattern.compile("(?<=<td>)[^<>]*(?=</td>)");

    /** Pages in which each row of a table is one line. */
    static final List<String> ONE_LINE_A_ROW = List.of(
            FirstCyclingReaderTest.YEARS,
            FirstCyclingReaderTest.STAGE,
            FirstCyclingReaderTest.ONE_DAY,
            FirstCyclingReaderTest.VICTORIES,
            LetourReaderTest.page("itg", 2, LetourReaderTest.TIMES),
            LetourReaderTest.page("ipg", 2, LetourReaderTest.POINTS));

    private static final List<String> ALL = List.of(
            FirstCyclingReaderTest.OVERVIEW,
            FirstCyclingReaderTest.YEARS,
            FirstCyclingReaderTest.VICTORIES,
            FirstCyclingReaderTest.STAGE,
            FirstCyclingReaderTest.ONE_DAY,
            FirstCyclingReaderTest.SEASON,
            LetourReaderTest.page("ite", 1, LetourReaderTest.TIMES),
            LetourReaderTest.page("ipe", 1, LetourReaderTest.POINTS));

    @Property
    void whateverStandsInACellNoLineIsLost(
            @ForAll("pagesOfRows") String page,
            @ForAll @IntRange(max = 60) int place,
            @ForAll @StringLength(max = 20) @CharRange(from = ' ', to = 'ÿ') String content) {
        List<MatchResult> cells = CELL.matcher(page).results().toList();
        MatchResult cell = cells.get(place % cells.size());
        String text = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String broken = page.substring(0, cell.start()) + text + page.substring(cell.end());

        assertThat(linesSeen(broken)).isEqualTo(linesSeen(page));
    }

    @Property(tries = 500)
    void aPageWithMarkupMissingIsReadOrRefused(@ForAll("brokenPages") String page) {
        assertReadOrRefused(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BabyGeek-FirstCyclingSwift/mockRaceEditionResultDataForMountain.html",
                "BabyGeek-FirstCyclingSwift/mockRaceEditionData.html",
                "baronet2-FirstCyclingAPI/test_2023_basque.html",
                "baronet2-FirstCyclingAPI/test_roglic_2020_results.html",
                "Luluf069-firstcycling-mcp/mvdp_victories.html",
                "thomascamminady-LeTourDataSet/html/women_2025_stage5_points.html"
            })
    void aRealPageWithPiecesCutOutIsReadOrRefused(String name) throws IOException {
        Path file = Shared.path("datasets").resolve(name);
        String page = Files.readString(file);
        Random random = new Random(1903);
        for (int i = 0; i < 15; i++) {
            int from = random.nextInt(page.length());
            int to = Math.min(page.length(), from + random.nextInt(2000));
            assertReadOrRefused(page.substring(0, from) + page.substring(to));
        }
    }

    @Provide
    Arbitrary<String> pagesOfRows() {
        return Arbitraries.of(ONE_LINE_A_ROW);
    }

    @Provide
    Arbitrary<String> brokenPages() {
        Arbitrary<String> noise = Arbitraries.of(
                "",
                "<",
                ">",
                "\"",
                "</td>",
                "<tr>",
                "<td colspan=99>",
                "<table>",
                "</table>",
                "<s>",
                "&#0;",
                "+ 99:99");
        return Combinators.combine(
                        Arbitraries.of(ALL),
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.integers().between(0, 200),
                        noise)
                .as((page, place, length, insert) -> {
                    int from = place % page.length();
                    return page.substring(0, from) + insert + page.substring(Math.min(page.length(), from + length));
                });
    }

    private static int linesSeen(String page) {
        Document document = new Document("page.html", page);
        return Readers.forContent(document).read(document).linesSeen();
    }

    private static void assertReadOrRefused(String page) {
        Document document = new Document("page.html", page);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (ResultReader reader : List.of(new FirstCyclingReader(), new LetourReader())) {
                try {
                    Reading reading = reader.read(document);
                    assertThat(reading.sheets().size() + reading.linesSeen()).isPositive();
                } catch (UnknownLayoutException refused) {
                    assertThat(refused).message().startsWith("page.html: ");
                }
            }
        });
    }
}
