package org.palmares.cli;

import org.palmares.analysis.GapFit;
import org.palmares.analysis.Gaps;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares gaps}. */
@Command(
        name = "gaps",
        description = "How are the gaps of a race distributed?",
        footer = {
            "",
            "By decade and in all, in seconds; quartiles are of type 7, as R and spreadsheets have them. A gap of 0 is the same time. --editions lists each edition, and why a gap is left out."
        },
        mixinStandardHelpOptions = true)
final class GapsCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @Option(
            names = "--rank",
            paramLabel = "K",
            defaultValue = "2",
            description = "The rank whose gap to the winner is looked at; 2 is the winning margin. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int rank;

    @Option(names = "--editions", description = "List the editions, not the distribution.")
    private boolean editions;

    @Option(
            names = "--fit",
            description =
                    "Which law do the gaps follow? Fits five to what the clocks recorded, and says in which steps they did.")
    private boolean fit;

    @Mixin
    private SimulationOptions draws;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            if (fit) {
                print(GapFit.of(archive, scope.in(archive), rank, draws.simulation(999)));
                return;
            }
            Gaps answer = Gaps.of(archive, scope.in(archive), rank);
            output.print(editions ? answer.editions() : answer.byDecade());
            output.say(answer.sentence());
        }
    }

    private void print(GapFit answer) {
        output.say(answer.inference().finding());
        if (!answer.laws().isEmpty()) {
            output.printWithWords(answer.table(), "law", "estimates");
            output.printMeasures(answer.inference());
        }
        answer.inference().remarks().forEach(output::say);
    }
}
