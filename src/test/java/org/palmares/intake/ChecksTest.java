package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;

/** Each data test finds the fault that it is there for. */
final class ChecksTest {
    private static final String EDITION = """
            INSERT INTO race (race_id, name, winners_complete, source) VALUES ('valley-race', 'Valley Race', false, 'test');
            INSERT INTO edition (race_id, year, held, distance_km, source) VALUES ('valley-race', 2019, 'held', 180, 'test');
            INSERT INTO rider (rider_id, name, birth_date, source) VALUES
                ('ane-zubia', 'Ane Zubia', '1990-01-01', 'test'), ('bea-yarza', 'Bea Yarza', '1990-01-01', 'test');
            INSERT INTO source (source_id, title, kind, priority) VALUES ('test', 'test', 'user', 4);
            """;

    @TempDir
    private Path folder;

    @Test
    void theBundledDataHasNoErrors() {
        try (Archive archive = FreshArchive.in(folder)) {
            assertThat(Checks.errors(Checks.run(archive))).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aPlantedFaultIsFound(String test, String fault, String finding) {
        try (Archive archive = FreshArchive.in(folder)) {
            Set<String> before = Set.copyOf(FrameLines.of(Checks.run(archive)));
            archive.change(change -> {
                change.run(EDITION + fault, Map.of());
                return null;
            });

            assertThat(FrameLines.of(Checks.run(archive)))
                    .filteredOn(line -> !before.contains(line))
                    .containsExactly(finding);
        }
    }

    @Test
    void theRidersOfATeamThatWonATimeTrialMayComeAfterItsTime() {
        try (Archive archive = FreshArchive.in(folder)) {
            Set<String> before = Set.copyOf(FrameLines.of(Checks.run(archive)));
            archive.change(change -> {
                change.run(
                        EDITION
                                + claim("ane-zubia", 1, 2326, 0)
                                + claim("bea-yarza", 1, 2511, 185)
                                + claim("ion-izagirre", 2, 2330, 4)
                                + "UPDATE claim SET classification = 'STAGE', stage = '3',"
                                + " team = CASE rank WHEN 1 THEN 'Red' ELSE 'Blue' END WHERE race_id = 'valley-race'",
                        Map.of());
                change.resolve("SELECT 'valley-race' AS race_id, 2019 AS year");
                return null;
            });

            assertThat(FrameLines.of(Checks.run(archive)))
                    .filteredOn(line -> !before.contains(line))
                    .isEmpty();
        }
    }

    @Test
    void hundredthsThatAddUpAreNoFinding() {
        try (Archive archive = FreshArchive.in(folder)) {
            Set<String> before = Set.copyOf(FrameLines.of(Checks.run(archive)));
            archive.change(change -> {
                change.run(
                        EDITION + claim("ane-zubia", 1, 2724.99, 0) + claim("bea-yarza", 2, 2725.16, 0.17), Map.of());
                return null;
            });
            assertThat(FrameLines.of(Checks.run(archive))).allMatch(before::contains);

            archive.change(change -> {
                change.run("UPDATE claim SET gap_s = 0.18 WHERE rider_id = 'bea-yarza'", Map.of());
                return null;
            });
            assertThat(FrameLines.of(Checks.run(archive)))
                    .filteredOn(line -> !before.contains(line))
                    .containsExactly("warning|gap-and-time-disagree|valley-race|2019|bea-yarza|time 2725.16 s less the"
                            + " winner's 2724.99 s is not the gap of 0.18 s");
        }
    }

    @Test
    void everyTestHasItsFault() {
        assertThat(faults().map(fault -> fault.get()[0]).collect(Collectors.toList()))
                .containsExactlyElementsOf(Checks.tests());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "birthplace-unknown-to-place",
                        "UPDATE rider SET birth_place = 'nowhere' WHERE rider_id = 'ane-zubia'",
                        "error|birthplace-unknown-to-place|||ane-zubia|birthplace nowhere is not in place"),
                Arguments.of(
                        "gap-and-time-disagree",
                        claim("ane-zubia", 1, 18000, 0) + claim("bea-yarza", 2, 18010, 12),
                        "warning|gap-and-time-disagree|valley-race|2019|bea-yarza|time 18010 s less the winner's 18000 s"
                                + " is not the gap of 12 s"),
                Arguments.of(
                        "gap-falls-while-rank-rises",
                        result("ane-zubia", 2, 40) + result("bea-yarza", 3, 12) + result("ion-izagirre", 1, 0),
                        "warning|gap-falls-while-rank-rises|valley-race|2019|bea-yarza|rank 3 at 12 s, but a better rank"
                                + " is at 40 s"),
                Arguments.of(
                        "ranks-skip",
                        result("ane-zubia", 1, 0) + result("bea-yarza", 3, 12),
                        "warning|ranks-skip|valley-race|2019||rank 3 follows 1 riders"),
                Arguments.of(
                        "result-twice",
                        result("ane-zubia", 1, 0) + result("ane-zubia", 2, 0),
                        "error|result-twice|valley-race|2019|ane-zubia|2 rows in GENERAL"),
                Arguments.of(
                        "results-of-edition-not-held",
                        "UPDATE edition SET held = 'not-held' WHERE race_id = 'valley-race';"
                                + result("ane-zubia", 1, 0),
                        "error|results-of-edition-not-held|valley-race|2019||1 results, but the edition was not held"),
                Arguments.of(
                        "results-of-unknown-rider",
                        claim("nobody", 1, 18000, 0),
                        "error|results-of-unknown-rider|valley-race|2019|nobody|no row in rider"),
                Arguments.of(
                        "results-of-unknown-source",
                        claim("ane-zubia", 1, 18000, 0)
                                + "UPDATE claim SET source_id = 'hearsay' WHERE race_id = 'valley-race'",
                        "error|results-of-unknown-source|valley-race|2019|hearsay|no row in source"),
                Arguments.of(
                        "results-without-edition",
                        claim("ane-zubia", 1, 18000, 0) + "DELETE FROM edition WHERE race_id = 'valley-race'",
                        "error|results-without-edition|valley-race|2019|ane-zubia|no row in edition"),
                Arguments.of(
                        "several-winners",
                        result("ane-zubia", 1, 0) + result("bea-yarza", 1, 0),
                        "notice|several-winners|valley-race|2019|ane-zubia, bea-yarza|2 riders of rank 1"),
                Arguments.of(
                        "speed-not-plausible",
                        result("ane-zubia", 1, 0) + "UPDATE result SET time_s = 6000 WHERE race_id = 'valley-race'",
                        "warning|speed-not-plausible|valley-race|2019|ane-zubia|108.0 km/h"),
                Arguments.of(
                        "time-shorter-than-the-winners",
                        claim("ane-zubia", 1, 18000, 0) + claim("bea-yarza", 2, 17990, 0)
                                + "UPDATE claim SET gap_s = NULL WHERE rider_id = 'bea-yarza'",
                        "warning|time-shorter-than-the-winners|valley-race|2019|bea-yarza|rank 2 in 17990 s, the winner in"
                                + " 18000 s"),
                Arguments.of(
                        "winner-of-edition-without-winner",
                        result("ane-zubia", 1, 0)
                                + "UPDATE edition SET no_winner = 'not-awarded' WHERE race_id = 'valley-race'",
                        "warning|winner-of-edition-without-winner|valley-race|2019|ane-zubia|rank 1, but the edition says"
                                + " not-awarded"),
                Arguments.of(
                        "winner-younger-or-older-than-racing",
                        "UPDATE rider SET birth_date = '1890-01-01' WHERE rider_id = 'ane-zubia';"
                                + result("ane-zubia", 1, 0),
                        "warning|winner-younger-or-older-than-racing|valley-race|2019|ane-zubia|born 1890-01-01"),
                Arguments.of(
                        "winners-gap-is-not-zero",
                        result("ane-zubia", 1, 4),
                        "error|winners-gap-is-not-zero|valley-race|2019|ane-zubia|rank 1 with a gap of 4 s"),
                Arguments.of(
                        "years-missing-from-complete-list",
                        "UPDATE race SET winners_complete = true WHERE race_id = 'valley-race'; INSERT INTO edition"
                                + " (race_id, year, held, source) VALUES ('valley-race', 2021, 'held', 'test')",
                        "warning|years-missing-from-complete-list|valley-race|2020||1 year is not in the archive"),
                Arguments.of(
                        "years-not-in-archive",
                        "INSERT INTO edition (race_id, year, held, source) VALUES ('valley-race', 2023, 'held', 'test')",
                        "notice|years-not-in-archive|valley-race|2020|2020-2022|3 years are not in the archive"));
    }

    private static String claim(String rider, int rank, double timeS, double gapS) {
        return "INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, status, time_s, gap_s,"
                + " source_id) VALUES (99, " + rank + ", 'valley-race', 2019, 'GENERAL', '" + rider + "', " + rank
                + ", 'FINISHED', " + timeS + ", " + gapS + ", 'test');";
    }

    private static String result(String rider, int rank, int gapS) {
        return "INSERT INTO result (race_id, year, classification, rider_id, rank, rank_raced, status, gap_s, source_id,"
                + " claim_count) VALUES ('valley-race', 2019, 'GENERAL', '" + rider + "', " + rank + ", " + rank
                + ", 'FINISHED', " + gapS + ", 'test', 1);";
    }
}
