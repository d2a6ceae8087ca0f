package org.palmares.cli;

import org.palmares.analysis.Winners;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code palmares winners}. */
@Command(
        name = "winners",
        description = "Who won each edition of a race?",
        footer = {
            "",
            "One row a year, two where a win was shared; years in which it was not held stand with their cause, and years that are not in the archive stand as such. Without a rider, outcome says whether nobody won or it is not known who. wins_so_far counts the rider's wins up to and with that one.",
            "",
            "Example: palmares winners gp-miguel-indurain --from 1999 --format csv > winners.csv"
        },
        mixinStandardHelpOptions = true)
final class WinnersCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Winners answer = Winners.of(archive, scope.in(archive));
            output.print(answer.editions());
            output.say(answer.sentence());
        }
    }
}
