package org.palmares.cli;

import org.palmares.analysis.Comparison;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares compare}. */
@Command(
        name = "compare",
        description = "Do the gaps of races differ, and by how much?",
        footer = {
            "",
            "Two races by the rank-sum test of Mann and Whitney, more by Kruskal and Wallis and then pair by pair with p-values adjusted by Holm.",
            "",
            "Example: palmares compare milano-sanremo paris-roubaix il-lombardia --from 1990"
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Runnable {
    @Mixin
    private ScopesOptions scopes;

    @Option(
            names = "--rank",
            paramLabel = "K",
            defaultValue = "2",
            description =
                    "The rank whose gap to the winner is compared; 2 is the winning margin. Default: ${DEFAULT-VALUE}.")
    private int rank;

    @Mixin
    private SimulationOptions draws;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(Comparison.of(archive, scopes.in(archive), rank, draws.simulation())
                    .inference());
        }
    }
}
