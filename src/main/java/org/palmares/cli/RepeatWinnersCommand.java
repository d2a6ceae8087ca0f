package org.palmares.cli;

import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.RepeatWinnersTest;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares repeat-winners}. */
@Command(
        name = "repeat-winners",
        description = "Who won a race more than once?",
        footer = {
            "",
            "years_between are the years from each win to the next, span_years those from the first to the last, longest_run the most held editions won one after the other."
        },
        mixinStandardHelpOptions = true)
final class RepeatWinnersCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @Option(names = "--test", description = "Do winners come back, and keep their titles, more than chance?")
    private boolean test;

    @Mixin
    private SimulationOptions draws;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            if (test) {
                output.print(RepeatWinnersTest.of(archive, scope.in(archive), draws.simulation())
                        .inference());
                return;
            }
            RepeatWinners answer = RepeatWinners.of(archive, scope.in(archive));
            output.print(answer.winners());
            output.say(answer.sentence());
        }
    }
}
