package org.palmares.cli;

import java.util.stream.Collectors;
import org.palmares.ask.figure.RaceFigures;
import org.palmares.chart.ChartColumn;
import org.palmares.chart.ChartKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** {@code palmares charts}. */
@Command(
        name = "charts",
        description = "Which kinds of figure are there, and from which columns is each drawn?",
        footer = {"", "Draw one with \"palmares chart KIND\", or in a report's chart block."},
        mixinStandardHelpOptions = true)
final class ChartsCommand implements Runnable {
    @Mixin
    private Output output;

    @Override
    public void run() {
        output.print(Table.create(
                "charts",
                StringColumn.create("kind", ChartKind.all().stream().map(ChartKind::id)),
                StringColumn.create("columns", ChartKind.all().stream().map(ChartsCommand::columns)),
                StringColumn.create(
                        "of",
                        ChartKind.all().stream().map(kind -> RaceFigures.kinds().contains(kind) ? "races" : "a query")),
                StringColumn.create("shows", ChartKind.all().stream().map(ChartKind::summary))));
    }

    private static String columns(ChartKind kind) {
        return kind.columns().stream().map(ChartColumn::name).collect(Collectors.joining(", "));
    }
}
