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
            "One row an edition, two where a win was shared; editions that were not held stand with their cause, and an edition whose winner is not known has none. wins_so_far counts the rider's wins up to and with that one.",
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
