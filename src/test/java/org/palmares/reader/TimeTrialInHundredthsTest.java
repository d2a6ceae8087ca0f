package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.model.ResultLine;

/** Time trials and prologues told to the hundredth, on small lists of invented riders. */
final class TimeTrialInHundredthsTest {

    @Test
    void proCyclingStatsPrintsBareGapsUnderTheWinnersTime() {
        Reading reading = read("prologue.md", """
                # Vuelta Inventada 2024 | Prologue
                [a page](https://www.procyclingstats.com/race/vuelta-inventada/2024/prologue)

                | Rnk | BIB | Rider | Team | Time |
                | --- | --- | --- | --- | --- |
                | 1 | 11 | [Primero Ana](https://x/rider/a) | [Uno](https://x/team/u) | 5.24,99 |
                | 2 | 21 | [Segundo Bea](https://x/rider/b) | [Dos](https://x/team/d) | 0.00,17 |
                | 3 | 31 | [Tercera Cruz](https://x/rider/c) | [Dos](https://x/team/d) | ,,0.00,17 |
                | 4 | 41 | [Cuarta Dolores](https://x/rider/d) | [Dos](https://x/team/d) | 1.02,261.02,26 |
                | 4 | 42 | [Octava Hada](https://x/rider/h) | [Dos](https://x/team/d) | 1.02,31.02,3 |
                | 5 | 51 | [Quinta Eva](https://x/rider/e) | [Dos](https://x/team/d) | 1.02,261.02,27 |
                | OTL | 61 | [Sexta Flor](https://x/rider/f) | [Dos](https://x/team/d) | -0:00 |
                """);

        assertThat(printed(reading)).isEqualTo("""
                1 Primero Ana FINISHED 324.99 0.0
                2 Segundo Bea FINISHED 325.16 0.17
                3 Tercera Cruz FINISHED 325.16 0.17
                4 Cuarta Dolores FINISHED 387.25 62.26
                4 Octava Hada FINISHED 387.29 62.3
                - Sexta Flor OTL - -
                rejected: "1.02,261.02,27" is no time or gap
                """);
    }

    @Test
    void aPrintedListMayHaveEveryRidersOwnTimeOrTheGap() {
        Reading reading = read("list.txt", """
                Vuelta Inventada 1989, time trial
                1 Ana Primero (Spa) Uno 26:57.12
                2 Bea Segundo (Spa) Dos +0.17
                3 Cruz Tercera (Fra) Uno s.t.
                4 Dolores Cuarta (Fra) Uno 0:13.4
                """);

        assertThat(printed(reading)).isEqualTo("""
                1 Ana Primero FINISHED 1617.12 0.0
                2 Bea Segundo FINISHED 1617.29 0.17
                3 Cruz Tercera FINISHED 1617.29 0.17
                4 Dolores Cuarta FINISHED 1630.52 13.4
                """);
    }

    private static Reading read(String name, String text) {
        Document document = new Document(name, text);
        return Readers.forContent(document).read(document);
    }

    private static String printed(Reading reading) {
        String lines = reading.sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(TimeTrialInHundredthsTest::printed)
                .collect(Collectors.joining());
        String rejects = reading.rejects().stream()
                .map(reject -> "rejected: " + reject.reason().replaceFirst("[.] Allowed: .*", "") + "\n")
                .collect(Collectors.joining());
        return lines + rejects;
    }

    private static String printed(ResultLine line) {
        return (line.rank().isPresent() ? line.rank().getAsInt() : "-") + " " + line.rider() + " " + line.status() + " "
                + (line.timeS().isPresent() ? line.timeS().getAsDouble() : "-") + " "
                + (line.gapS().isPresent() ? line.gapS().getAsDouble() : "-") + "\n";
    }
}
