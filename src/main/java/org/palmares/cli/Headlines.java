package org.palmares.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Races;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import org.palmares.contract.Parameter;
import org.palmares.report.Report;

/** The three headline answers for a report's race, when it is about one. */
final class Headlines {
    private Headlines() {}

    /** @param given texts for the report's parameters, by name */
    static List<String> of(Report report, Map<String, String> given, Archive archive) {
        try {
            return raceOf(report, given).stream()
                    .flatMap(race -> sentences(archive, race).stream())
                    .toList();
        } catch (UnknownNameException e) {
            // The parameter is some other thing called race; the page itself was made.
            return List.of();
        }
    }

    private static List<String> sentences(Archive archive, String race) {
        Scope scope = Scope.of(Races.find(archive, race));
        Home home = scope.race().homeGroup().isPresent() ? Home.Level.GROUP : Home.Level.REGION;
        return List.of(
                RepeatWinners.of(archive, scope).sentence(),
                HomeWins.of(archive, scope, home).sentence(),
                Gaps.of(archive, scope, 2).sentence());
    }

    private static List<String> raceOf(Report report, Map<String, String> given) {
        return report.parameters().stream()
                .filter(parameter -> parameter.name().equals("race"))
                .flatMap(parameter -> Optional.ofNullable(given.get("race"))
                        .or(() -> parameter
                                .fallback()
                                .flatMap(Parameter.Default::value)
                                .map(String::valueOf))
                        .stream())
                .toList();
    }
}
