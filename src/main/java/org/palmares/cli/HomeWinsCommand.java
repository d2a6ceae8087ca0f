package org.palmares.cli;

import java.util.OptionalInt;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomePlacesTest;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.HomeWinsTest;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palmares home-wins}. */
@Command(
        name = "home-wins",
        description = "How often does the winner of a race come from its home?",
        footer = {
            "",
            "A win whose rider's origin is not known is counted apart, never as away. The finish is the edition's own or, where that is not known, the place where the race usually finishes.",
            "",
            "Examples: palmares home-wins gp-miguel-indurain --level group",
            "          palmares home-wins gp-miguel-indurain --within 50"
        },
        mixinStandardHelpOptions = true)
final class HomeWinsCommand implements Runnable {
    @Mixin
    private ScopeOptions scope;

    @ArgGroup
    private HomeOption home = new HomeOption();

    @Option(names = "--test", description = "Do riders win at home more than chance, and has that changed?")
    private boolean test;

    @Option(
            names = "--split",
            paramLabel = "YEAR",
            description = "With --test: the first year of the later era. Default: the middle of the known wins.")
    private Integer split;

    @Option(
            names = "--places",
            paramLabel = "K",
            description =
                    "With --test: the first K instead of winners, 3 for podiums, 10 for top tens; home is the nation.")
    private Integer places;

    @Mixin
    private SimulationOptions draws;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    /** One or the other. */
    static final class HomeOption {
        @Option(
                names = "--level",
                paramLabel = "LEVEL",
                description =
                        "What counts as home: municipality, province, region, group (of regions: for the GP Miguel"
                                + " Indurain the Basque Country with Navarre) or nation. Default: region.")
        private Home.Level level;

        @Option(
                names = "--within",
                paramLabel = "KM",
                description = "Home is a birthplace within so many kilometres of the finish.")
        private Double km;

        boolean isChosen() {
            return km != null || (level != null && level != Home.Level.NATION);
        }

        Home chosen() {
            if (km != null) {
                return new Home.Within(km);
            }
            return level == null ? Home.Level.REGION : level;
        }
    }

    @Override
    public void run() {
        if (split != null && !test) {
            throw new UsageException("--split says where --test divides the eras; give both, or neither");
        }
        if (places != null && (!test || split != null || home.isChosen())) {
            throw new UsageException("--places goes with --test and the level nation only; for counts by decade:"
                    + " palmares ask home-places RACE -p places=" + places);
        }
        try (Archive archive = archiveOption.open()) {
            if (places != null) {
                output.print(HomePlacesTest.of(archive, scope.in(archive), places, draws.simulation())
                        .inference());
                return;
            }
            if (test) {
                OptionalInt first = split == null ? OptionalInt.empty() : OptionalInt.of(split);
                output.print(HomeWinsTest.of(archive, scope.in(archive), home.chosen(), first, draws.simulation())
                        .inference());
                return;
            }
            HomeWins answer = HomeWins.of(archive, scope.in(archive), home.chosen());
            output.print(answer.byDecade());
            output.say(answer.sentence());
        }
    }
}
