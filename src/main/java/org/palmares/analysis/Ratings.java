package org.palmares.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.format.CountText;
import org.palmares.stats.rating.Elo;
import org.palmares.stats.rating.FieldStrength;
import org.palmares.stats.rating.KendallTau;
import org.palmares.stats.rating.Ndcg;
import org.palmares.stats.rating.PlackettLuce;
import org.palmares.stats.rating.Ranking;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who is how good, from the known orders of finish of one race or several: Plackett–Luce strengths with standard errors, Elo
 * beside them, and how strong the field of each edition was.
 *
 * <p>Riders who came in at the same time, ranks next to each other with one gap to the winner, are tied. Only those known of an
 * edition are in its order, mostly the first ten, so that a rider who was never among them has no rating and a strength says
 * how good a rider was among the first.
 *
 * <p>Riders are listed by the lower end of the 95 % interval of their strength, {@code at_least}: who was seen once, and won, may
 * be strong, but nobody can be sure of it.
 *
 * @param riders one row a rider, the one of whose strength most is sure first
 * @param editions one row an edition with the strength of its known field
 */
public record Ratings(List<Scope> scopes, Table riders, Table editions, Inference inference) {
    /** Orders of finish that ratings take. */
    public static final int LEAST = 5;

    /** A prior standard deviation of 1.4: riders at its ends win 16 times as often as the average. */
    private static final double RIDGE = 0.5;

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** A race can move a rider by so many points at most. */
    private static final double K = 32;

    /** Asks the archive and rates. */
    public static Ratings of(Archive archive, List<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new UsageException("ratings are of one race or more, given none");
        }
        Finishes finishes = Finishes.of(archive, scopes);
        if (finishes.rankings.size() < LEAST) {
            return new Ratings(
                    scopes,
                    riderColumns(),
                    editionColumns(),
                    Inference.tooFew(
                            "a rating from the orders of finish of " + inWords(scopes),
                            finishes.rankings.size(),
                            LEAST));
        }
        PlackettLuce strengths = PlackettLuce.of(finishes.names.size(), finishes.rankings, RIDGE);
        Elo elo = Elo.of(finishes.names.size(), finishes.rankings, K);
        Table riders = riders(finishes, strengths, elo);
        return new Ratings(
                scopes, riders, editions(finishes, strengths), inference(scopes, finishes, strengths, elo, riders));
    }

    private static String inWords(List<Scope> scopes) {
        return Words.list(scopes.stream().map(scope -> scope.race().name()).toList())
                + scopes.get(0).yearsInWords();
    }

    private static Inference inference(
            List<Scope> scopes, Finishes finishes, PlackettLuce strengths, Elo elo, Table riders) {
        Row first = riders.row(0);
        Row second = riders.row(1);
        double apart = first.getDouble("strength") - second.getDouble("strength");
        double error = strengths.standardErrors().isEmpty()
                ? Double.NaN
                : Math.hypot(first.getDouble("standard_error"), second.getDouble("standard_error"));
        String alike = apart < Z * error
                ? "; the data can't tell this rider from " + second.getString("rider") + ", who is next"
                : "";
        KendallTau agreement = KendallTau.of(doubles(strengths.strengths()), doubles(elo.ratings()));
        return new Inference(
                "The strongest rider of " + inWords(scopes) + " by the known orders of finish is "
                        + first.getString("rider") + alike + ".",
                List.of(
                        foresight(finishes),
                        Measure.of(
                                        "agreement of strength and Elo, τ-b",
                                        agreement.tau(),
                                        agreement.n(),
                                        0,
                                        "orders that have nothing to do with each other")
                                .p(agreement.pValue())),
                List.of(
                        CountText.of(finishes.rankings.size(), "edition") + " with "
                                + finishes.names.size() + " riders; " + finishes.leftOut
                                + " left out, as fewer than two riders are known.",
                        "Strengths are logarithms around the average rider with a ridge of " + RIDGE
                                + ", so that few races draw a rider to 0; Elo starts at 1500 with K " + K
                                + "."));
    }

    /**
     * Elo after each race that a rider rode, with its 95 % interval: rider, date, rating, low, high.
     *
     * @param riders ids; empty for those {@code most} whose rating was once the highest (of as high, by id)
     */
    public static Table curves(Archive archive, List<Scope> scopes, List<String> riders, int most) {
        Finishes finishes = Finishes.of(archive, scopes);
        List<RatedRace> rated = new ArrayList<>();
        Elo.of(finishes.names.size(), finishes.rankings, K, (race, ratings) -> {
            Elo now = ratings.get();
            for (int rider : finishes.rankings.get(race).riders()) {
                rated.add(new RatedRace(
                        rider,
                        finishes.dates.get(race),
                        now.ratings().get(rider),
                        now.deviations().get(rider)));
            }
        });
        Map<Integer, Double> best = new LinkedHashMap<>();
        rated.forEach(each -> best.merge(each.rider(), each.rating(), Math::max));
        List<Integer> chosen = best.keySet().stream()
                .filter(rider -> riders.isEmpty() || riders.contains(finishes.ids.get(rider)))
                .sorted(Comparator.comparing((Integer rider) -> -best.get(rider))
                        .thenComparing(finishes.ids::get))
                .limit(riders.isEmpty() ? most : riders.size())
                .toList();
        Table table = Table.create(
                "Elo",
                StringColumn.create("rider"),
                DateColumn.create("date"),
                DoubleColumn.create("rating"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"));
        for (int rider : chosen) {
            for (RatedRace each : rated) {
                if (each.rider() == rider) {
                    table.stringColumn("rider").append(finishes.names.get(rider));
                    table.dateColumn("date").append(each.date());
                    table.doubleColumn("rating").append(each.rating());
                    table.doubleColumn("low").append(each.rating() - Z * each.deviation());
                    table.doubleColumn("high").append(each.rating() + Z * each.deviation());
                }
            }
        }
        return table;
    }

    private record RatedRace(int rider, LocalDate date, double rating, double deviation) {}

    /** How well the races before foretell the last one; a rider whom they don't know is an average one. */
    private static Measure foresight(Finishes finishes) {
        int last = finishes.rankings.size() - 1;
        PlackettLuce before = PlackettLuce.of(finishes.names.size(), finishes.rankings.subList(0, last), RIDGE);
        int[] order = finishes.rankings.get(last).riders();
        double[] scores =
                IntStream.of(order).mapToDouble(before.strengths()::get).toArray();
        double[] gains = new double[order.length];
        Arrays.setAll(gains, i -> 1.0 / (i + 1));
        return Measure.of(
                "foresight of " + finishes.races.get(last) + " " + finishes.years.get(last) + ", NDCG of the first ten",
                Ndcg.of(scores, gains, 10).value(),
                order.length,
                0,
                "strengths from the editions before; a place is worth 1 over its rank; 1 is the order as it came");
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Table riderColumns() {
        return Table.create(
                "Ratings",
                StringColumn.create("rider"),
                DoubleColumn.create("strength"),
                DoubleColumn.create("standard_error"),
                DoubleColumn.create("at_least"),
                LongColumn.create("elo"),
                LongColumn.create("elo_deviation"),
                LongColumn.create("races"),
                LongColumn.create("wins"));
    }

    private static Table riders(Finishes finishes, PlackettLuce strengths, Elo elo) {
        Table table = riderColumns();
        double[] atLeast = new double[finishes.names.size()];
        Arrays.setAll(
                atLeast,
                i -> strengths.standardErrors().isEmpty()
                        ? strengths.strengths().get(i)
                        : strengths.strengths().get(i)
                                - Z * strengths.standardErrors().get(i));
        List<Integer> order = IntStream.range(0, finishes.names.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -atLeast[i])
                        .thenComparing(i -> finishes.names.get(i)))
                .toList();
        for (int i : order) {
            table.stringColumn("rider").append(finishes.names.get(i));
            table.doubleColumn("strength")
                    .append(Double.parseDouble(
                            Words.figures(strengths.strengths().get(i))));
            if (strengths.standardErrors().isEmpty()) {
                table.doubleColumn("standard_error").appendMissing();
            } else {
                table.doubleColumn("standard_error")
                        .append(Double.parseDouble(
                                Words.figures(strengths.standardErrors().get(i))));
            }
            table.doubleColumn("at_least").append(Double.parseDouble(Words.figures(atLeast[i])));
            table.longColumn("elo").append(Math.round(elo.ratings().get(i)));
            table.longColumn("elo_deviation").append(Math.round(elo.deviations().get(i)));
            table.longColumn("races").append(elo.races().get(i));
            table.longColumn("wins").append(finishes.wins(i));
        }
        return table;
    }

    private static Table editionColumns() {
        return Table.create(
                "Field strength",
                StringColumn.create("race_id"),
                IntColumn.create("year"),
                DoubleColumn.create("field_strength"),
                StringColumn.create("strongest"),
                LongColumn.create("riders_known"));
    }

    private static Table editions(Finishes finishes, PlackettLuce strengths) {
        Table table = editionColumns();
        for (int e = 0; e < finishes.rankings.size(); e++) {
            int[] field = finishes.rankings.get(e).riders();
            List<Double> known =
                    IntStream.of(field).mapToObj(strengths.strengths()::get).toList();
            int strongest = IntStream.of(field)
                    .boxed()
                    .max(Comparator.comparingDouble(strengths.strengths()::get))
                    .orElseThrow();
            table.stringColumn("race_id").append(finishes.races.get(e));
            table.intColumn("year").append(finishes.years.get(e));
            table.doubleColumn("field_strength")
                    .append(Double.parseDouble(
                            Words.figures(FieldStrength.of(known).strength())));
            table.stringColumn("strongest").append(finishes.names.get(strongest));
            table.longColumn("riders_known").append(field.length);
        }
        return table;
    }

    /** The known orders of finish, by date. */
    private record Finishes(
            List<String> ids,
            List<String> names,
            List<Ranking> rankings,
            List<String> races,
            List<Integer> years,
            List<LocalDate> dates,
            int leftOut) {

        static Finishes of(Archive archive, List<Scope> scopes) {
            Table all = null;
            for (Scope scope : scopes) {
                Table rows = archive.query(
                        "SELECT s.race_id, s.year, coalesce(e.date, make_date(s.year, 7, 1)) AS date, s.rank, s.gap_s, s.rider_id,"
                                + " d.name AS rider FROM standings(standing := $standing) AS s"
                                + " JOIN edition AS e ON e.race_id = s.race_id AND e.year = s.year"
                                + " JOIN rider AS d ON d.rider_id = s.rider_id"
                                + " WHERE s.race_id = $race AND s.rank >= 1 AND ($from_year IS NULL OR s.year >= $from_year)"
                                + " AND ($to_year IS NULL OR s.year <= $to_year)",
                        scope.parameters());
                all = all == null ? rows : all.append(rows);
            }
            Table ordered = all.sortAscendingOn("date", "race_id", "rank", "rider_id");
            Map<String, List<Row>> editions = new LinkedHashMap<>();
            for (int i = 0; i < ordered.rowCount(); i++) {
                Row row = ordered.row(i);
                editions.computeIfAbsent(
                                row.getString("race_id") + " " + (int) row.getNumber("year"), key -> new ArrayList<>())
                        .add(row);
            }
            return of(editions);
        }

        private static Finishes of(Map<String, List<Row>> editions) {
            Finishes finishes = new Finishes(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    (int) editions.values().stream()
                            .filter(rows -> rows.size() < 2)
                            .count());
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (List<Row> rows : editions.values()) {
                if (rows.size() < 2) {
                    continue;
                }
                int[] riders = new int[rows.size()];
                List<Integer> groups = new ArrayList<>();
                for (int i = 0; i < riders.length; i++) {
                    String name = rows.get(i).getString("rider");
                    riders[i] = numbers.computeIfAbsent(rows.get(i).getString("rider_id"), id -> {
                        finishes.ids.add(id);
                        finishes.names.add(name);
                        return numbers.size();
                    });
                    if (i > 0 && together(rows.get(i - 1), rows.get(i))) {
                        groups.set(groups.size() - 1, groups.get(groups.size() - 1) + 1);
                    } else {
                        groups.add(1);
                    }
                }
                finishes.rankings.add(new Ranking(
                        riders, groups.stream().mapToInt(Integer::intValue).toArray()));
                finishes.dates.add(rows.get(0).getDate("date"));
                finishes.races.add(rows.get(0).getString("race_id"));
                finishes.years.add((int) rows.get(0).getNumber("year"));
            }
            return finishes;
        }

        /** The winner is never tied with the second, who came in at the same time and behind; the others may be. */
        private static boolean together(Row before, Row row) {
            if (before.getNumber("rank") == row.getNumber("rank")) {
                return true;
            }
            return before.getNumber("rank") > 1
                    && !before.isMissing("gap_s")
                    && !row.isMissing("gap_s")
                    && before.getNumber("gap_s") == row.getNumber("gap_s");
        }

        int wins(int rider) {
            return (int)
                    rankings.stream().filter(each -> each.riders()[0] == rider).count();
        }
    }
}
