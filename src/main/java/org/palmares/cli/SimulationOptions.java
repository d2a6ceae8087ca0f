package org.palmares.cli;

import org.palmares.failure.UsageException;
import org.palmares.stats.random.Simulation;
import picocli.CommandLine.Option;

/** How tests that draw are to draw. */
final class SimulationOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Where random draws begin: the same seed gives the same numbers everywhere. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many draws a test makes. Default: 9999, and 999 where each draw is fitted again.")
    private Integer draws;

    Simulation simulation() {
        return simulation(9_999);
    }

    /** With so many draws, unless the user says otherwise. */
    Simulation simulation(int usual) {
        int draws = this.draws == null ? usual : this.draws;
        if (draws < 99 || draws > 10_000_000) {
            throw new UsageException("--draws takes a number from 99 to 10000000, not " + draws);
        }
        return new Simulation(seed, draws);
    }
}
