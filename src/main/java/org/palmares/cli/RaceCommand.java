package org.palmares.cli;

import org.palmares.archive.Archive;
import org.palmares.ask.RaceQuestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares race}. */
@Command(
        name = "race",
        description = "What is a race, who won it most, and who stood on its podiums?",
        footer = {"", "Example: palmares race roubaix"},
        mixinStandardHelpOptions = true)
final class RaceCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "The last so many editions; 0 for all. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(new RaceQuestions(archive, scope.in(archive)).page(), top);
        }
    }
}
