package org.palmares.cli;

import org.palmares.analysis.Trend;
import org.palmares.analysis.TrendOf;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares trend}. */
@Command(
        name = "trend",
        description = "Does something of a race rise or fall over the years, and was there a break?",
        footer = {
            "",
            "The slope is Theil and Sen's, the trend is tested by Mann and Kendall with neighbouring years alike, the breaks by Pettitt and a line that bends once.",
            "",
            "Example: palmares trend milano-sanremo --of speed --from 1946"
        },
        mixinStandardHelpOptions = true)
final class TrendCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "margin",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TrendOf of;

    @Mixin
    private SimulationOptions draws;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            output.print(
                    Trend.of(archive, scope.in(archive), of, draws.simulation()).inference());
        }
    }
}
