package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.names.RaceChoice;
import org.palmares.ask.figure.FigureChoice;
import org.palmares.ask.figure.RaceFigures;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartFile;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartPaper;
import org.palmares.chart.ChartSize;
import org.palmares.chart.ChartText;
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
            "\"palmares charts\" lists the kinds, which of them can be drawn of a race, and the columns that each is drawn from:"
                    + " any kind draws a query given with -c.",
            "",
            "Examples: palmares chart winners-timeline roubaix -o roubaix.svg",
            "          palmares chart gap-histogram sanremo --rank 10 --from 1946 -o gaps.png",
            "          palmares chart bar -c \"SELECT nation, count(*) FROM winners('paris-roubaix') GROUP BY nation ORDER BY 2 DESC,"
                    + " 1\" --title \"Wins by nation\" -o nations.pdf",
        },
        mixinStandardHelpOptions = true)
final class ChartCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "KIND", description = "What to draw; \"palmares charts\" lists the kinds.")
    private String kind;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RACE",
            description = "The race, by its id or name; of some kinds several, or a set such as monuments.")
    private List<String> races = List.of();

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
            description = "The rank whose gap is looked at. Default: 2, the winning margin.")
    private Integer rank;

    @Option(
            names = "--rider",
            paramLabel = "NAME",
            description = "A rider to show, in the kinds that show riders; may be given several times.")
    private List<String> riders = List.of();

    @Option(names = "--title", paramLabel = "WORDS", defaultValue = "", description = "The title of a query's figure.")
    private String title;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            defaultValue = "page",
            description = "page (860), phone (358) or a number of points: for which width it is laid out. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String width;

    @Option(names = "--height", paramLabel = "POINTS", description = "How high it is. Default: as its kind needs.")
    private Integer height;

    @Option(
            names = "--x-axis",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "log, log-from-zero, linear, reversed, percent, duration, year, date or number, or several.")
    private String xAxis;

    @Option(names = "--y-axis", paramLabel = "WORDS", defaultValue = "", description = "Likewise for the other axis.")
    private String yAxis;

    @Option(
            names = "--x-line",
            paramLabel = "LINE",
            defaultValue = "",
            description = "A line across at a place, with words: \"1985 aero bars\"; several with semicolons between.")
    private String xLine;

    @Option(names = "--y-line", paramLabel = "LINE", defaultValue = "", description = "Likewise for the other axis.")
    private String yLine;

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
        ChartSize size =
                height == null ? ChartSize.of(width) : ChartSize.of(width).high(height);
        ChartAxes axes = ChartAxes.of(xAxis, yAxis, xLine, yLine);
        if (races.isEmpty() == (query == null)) {
            throw new UsageException("a chart is drawn of a race or of a query: give either RACE or -c SQL");
        }
        try (Archive archive =
                query != null && FileUse.isIn(query) ? archiveOption.openWithFiles() : archiveOption.open()) {
            Chart chart = query == null
                    ? RaceFigures.draw(archive, wanted, scopes(archive), choice(), axes)
                    : wanted.draw(
                            archive.query(query),
                            ChartText.titled(title).withSource("palmares, " + archive.title()),
                            axes);
            byte[] bytes = format.bytes(chart, size, dark ? ChartPaper.DARK : ChartPaper.LIGHT, dpi);
            OutputTarget.file(file).write(out -> out.write(bytes));
            PrintWriter out = command.commandLine().getOut();
            out.println(file);
            out.flush();
            command.commandLine().getErr().println(chart.count());
            if (!chart.remark().isEmpty()) {
                command.commandLine().getErr().println(chart.remark());
            }
            command.commandLine().getErr().flush();
        }
    }

    private List<Scope> scopes(Archive archive) {
        RaceChoice names = RaceChoice.of(archive);
        return races.stream()
                .map(names::resolve)
                .flatMap(choice -> Races.chosen(archive, choice).stream())
                .distinct()
                .map(editions::of)
                .toList();
    }

    private FigureChoice choice() {
        return new FigureChoice(rank == null ? OptionalInt.empty() : OptionalInt.of(rank), riders);
    }
}
