package org.palmares.cli;

import org.palmares.analysis.Scope;
import org.palmares.ask.QuestionCall;
import org.palmares.model.Race;
import org.palmares.model.Standing;
import picocli.CommandLine.Option;

/** Which editions a command looks at, of whichever race. */
final class EditionOptions {
    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "The first year to show and count; wins before it still make a former winner.")
    private Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year to look at.")
    private Integer to;

    @Option(
            names = "--as",
            paramLabel = "STANDING",
            defaultValue = "official",
            description = "official: as the results stand today; raced: as on the road, with what was struck out later."
                    + " Default: ${DEFAULT-VALUE}.")
    private Standing standing;

    /** These editions of a race. */
    Scope of(Race race) {
        Scope scope = Scope.of(race).as(standing);
        if (from != null) {
            scope = scope.from(from);
        }
        return to == null ? scope : scope.to(to);
    }

    /** A question about these editions; what was not given is left to the question, which may not take it. */
    QuestionCall of(QuestionCall call) {
        QuestionCall asked = standing == Standing.OFFICIAL ? call : call.as(standing);
        if (from != null) {
            asked = asked.from(from);
        }
        return to == null ? asked : asked.to(to);
    }
}
