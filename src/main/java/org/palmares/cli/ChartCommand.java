package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.palmares.analysis.Home;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.ask.RaceQuestions;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartFile;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartPaper;
import org.palmares.chart.ChartText;
import org.palmares.chart.ChartWidth;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputTarget;
import org.palmares.sql.FileUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares chart}. */
@Command(
        name = "chart",
        description = "Draw a figure of a race, or of your own query, as SVG, PNG or PDF.",
        footer = {
            "",
            "Of a race: winners-timeline, home-by-decade, birthplaces-by-distance and gap-histogram. Any kind, those too, draws"
                    + " a query given with -c; \"palmares charts\" lists the kinds and the columns that each is drawn from.",
            "",
            "Examples: palmares chart winners-timeline roubaix -o roubaix.svg",
            "          palmares chart gap-histogram sanremo --rank 10 --from 1946 -o gaps.png",
            "          palmares chart bar -c \"SELECT nation, count(*) FROM winners('roubaix') GROUP BY nation ORDER BY 2 DESC,"
                    + " 1\" --title \"Wins by nation\" -o nations.pdf",
        },
        mixinStandardHelpOptions = true)
final class ChartCommand implements Runnable {
    private static final double HOME_KM = 50;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "KIND", description = "What to draw; \"palmares charts\" lists the kinds.")
    private String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RACE", description = "The race, by its id or name.")
    private String race;

    @Option(names = "-c", paramLabel = "SQL", description = "Draw the answer to this query instead.")
    private String query;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its name ends in .svg, .png or .pdf.")
    private Path file;

    @Mixin
    private EditionOptions editions;

    @Option(
            names = "--rank",
            paramLabel = "K",
            defaultValue = "2",
            description = "The rank whose gap a gap-histogram shows. Default: ${DEFAULT-VALUE}, the winning margin.")
    private int rank;

    @Option(names = "--title", paramLabel = "WORDS", defaultValue = "", description = "The title of a query's figure.")
    private String title;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            defaultValue = "page",
            description = "page or phone: for which width it is laid out. Default: ${DEFAULT-VALUE}.")
    private ChartWidth width;

    @Option(names = "--dark", description = "Light on dark, for a dark page or slide.")
    private boolean dark;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "192",
            description = "Pixels per inch of a PNG. Default: ${DEFAULT-VALUE}.")
    private int dpi;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        ChartKind wanted = ChartKind.of(kind);
        ChartFile format = ChartFile.of(file);
        if ((race == null) == (query == null)) {
            throw new UsageException("a chart is drawn of a race or of a query: give either RACE or -c SQL");
        }
        try (Archive archive =
                query != null && FileUse.isIn(query) ? archiveOption.openWithFiles() : archiveOption.open()) {
            Chart chart = query == null
                    ? ofRace(archive, wanted)
                    : wanted.draw(
                            archive.query(query), ChartText.titled(title).withSource("palmares, " + archive.title()));
            byte[] bytes = format.bytes(chart, width, dark ? ChartPaper.DARK : ChartPaper.LIGHT, dpi);
            OutputTarget.file(file).write(out -> out.write(bytes));
            PrintWriter out = command.commandLine().getOut();
            out.println(file);
            out.flush();
            command.commandLine().getErr().println(chart.count());
            command.commandLine().getErr().flush();
        }
    }

    private Chart ofRace(Archive archive, ChartKind wanted) {
        RaceQuestions questions = new RaceQuestions(archive, editions.of(Races.find(archive, race)));
        return switch (wanted) {
            case WINNERS_TIMELINE -> questions.winners().chart();
            case HOME_BY_DECADE -> questions.homeWins(home(questions.scope())).chart();
            case BIRTHPLACES_BY_DISTANCE ->
                questions.homeWins(new Home.Within(HOME_KM)).chart();
            case GAP_HISTOGRAM -> questions.gaps(rank).chart();
            case BAR, LINE, SCATTER, HISTOGRAM ->
                throw new UsageException("a chart of the kind " + kind
                        + " is drawn of a query: give one with -c; of a race there are winners-timeline, home-by-decade,"
                        + " birthplaces-by-distance and gap-histogram");
        };
    }

    private static Home home(Scope scope) {
        if (scope.race().homeGroup().isPresent()) {
            return Home.Level.GROUP;
        }
        return scope.race().homeRegion().isPresent() ? Home.Level.REGION : Home.Level.NATION;
    }
}
