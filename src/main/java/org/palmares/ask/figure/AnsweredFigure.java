package org.palmares.ask.figure;

import java.util.List;
import org.palmares.analysis.Ratings;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.names.RiderNames;
import org.palmares.ask.QuestionCall;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartText;
import org.palmares.stats.Proportion;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Kinds whose frame is an answer that exists already: a stored question's, or an analysis's. */
final class AnsweredFigure {
    private static final int RIDERS = 4;

    private AnsweredFigure() {}

    /** How concentrated the wins are, over twenty editions at a time. */
    static Chart concentration(Archive archive, List<Scope> scopes, FigureChoice choice, ChartAxes axes) {
        choice.refuseOthersThan(List.of(), "concentration");
        Scope first = scopes.get(0);
        QuestionCall call = QuestionCall.of(archive, "concentration-rolling")
                .race(String.valueOf(Scopes.parameters(scopes).get("race")))
                .as(first.standing());
        call = first.fromYear().isPresent() ? call.from(first.fromYear().getAsInt()) : call;
        call = first.toYear().isPresent() ? call.to(first.toYear().getAsInt()) : call;
        return draw(
                axes,
                archive,
                "concentration",
                "How many share the wins, twenty editions at a time, ",
                scopes,
                call.answer().table());
    }

    /** How often a former winner wins, with Wilson's interval, race by race. */
    static Chart forest(Archive archive, List<Scope> scopes, FigureChoice choice, ChartAxes axes) {
        choice.refuseOthersThan(List.of(), "forest");
        Table counts = archive.query(
                "SELECT r.name AS race, w.won_by_former_winner AS successes, w.winner_known AS trials"
                        + " FROM win_repetition($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS w"
                        + " JOIN race AS r ON r.race_id = w.race_id WHERE w.winner_known > 0"
                        + " ORDER BY w.former_winner_share DESC, r.name, r.race_id",
                Scopes.parameters(scopes));
        Table frame = Table.create(
                StringColumn.create("race"),
                DoubleColumn.create("former_winner_share"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                LongColumn.create("editions"));
        for (Row row : counts) {
            Proportion share = Proportion.of((int) row.getNumber("successes"), (int) row.getNumber("trials"));
            frame.stringColumn("race").append(row.getString("race"));
            frame.doubleColumn("former_winner_share").append(share.share().orElseThrow());
            frame.doubleColumn("low").append(share.wilson().low());
            frame.doubleColumn("high").append(share.wilson().high());
            frame.longColumn("editions").append(share.trials());
        }
        return draw(axes, archive, "forest", "How often a former winner wins, with 95 % intervals, ", scopes, frame);
    }

    /** Elo ratings after each race, with 95 % bands. */
    static Chart ratings(Archive archive, List<Scope> scopes, FigureChoice choice, ChartAxes axes) {
        choice.refuseOthersThan(List.of("riders"), "rating-curves");
        RiderNames names = RiderNames.of(archive);
        List<String> riders = choice.riders().stream().map(names::id).toList();
        return draw(
                axes,
                archive,
                "rating-curves",
                "Elo ratings, ",
                scopes,
                Ratings.curves(archive, scopes, riders, RIDERS));
    }

    private static Chart draw(
            ChartAxes axes, Archive archive, String kind, String title, List<Scope> scopes, Table frame) {
        return ChartKind.of(kind)
                .draw(
                        frame,
                        ChartText.titled(title + Scopes.inWords(scopes)).withSource("palmares, " + archive.title()),
                        axes);
    }
}
