package org.palmares.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.format.CountText;
import org.palmares.stats.Interval;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.share.ClusterBootstrap;
import org.palmares.stats.share.PlacesTest;
import org.palmares.stats.share.UnknownBounds;
import tech.tablesaw.api.Row;

/**
 * Do riders who race for the race's nation take more podiums, or top tens, than their number among the known first riders gives?
 *
 * <p>Home is the nation, as birthplaces are known of winners only. Below {@value HomeWinsTest#LEAST} places of known nation nothing
 * is tested.
 *
 * @param scope the editions looked at
 * @param places the first so many: 3 for podiums, 10 for top tens
 * @param inference the answer
 */
public record HomePlacesTest(Scope scope, int places, Inference inference) {

    /** Asks the archive and tests. @throws UsageException when places is less than 1 */
    public static HomePlacesTest of(Archive archive, Scope scope, int places, Simulation simulation) {
        if (places < 1) {
            throw new UsageException("places are the first 1 or more, given " + places);
        }
        List<Place> all = new ArrayList<>();
        for (Row row : archive.query(
                "SELECT year, rank, rider_id, home FROM placings($race, standing := $standing, from_year := $from_year,"
                        + " to_year := $to_year) WHERE rank >= 1 ORDER BY year, rank, rider_id",
                scope.parameters())) {
            all.add(new Place(
                    (int) row.getNumber("year"),
                    (int) row.getNumber("rank"),
                    row.getString("rider_id"),
                    row.isMissing("home") ? null : row.getBoolean("home")));
        }
        return new HomePlacesTest(
                scope, places, inference(scope, places, all, notInTheArchive(archive, scope, places, all), simulation));
    }

    /** First places of held editions that no rider of the archive has. */
    private static int notInTheArchive(Archive archive, Scope scope, int places, List<Place> all) {
        Map<String, Object> years = scope.parameters();
        years.remove("standing");
        int missing = 0;
        for (Row row : archive.query(
                "SELECT year FROM editions($race, from_year := $from_year, to_year := $to_year) AS e"
                        + " WHERE e.held = 'held' ORDER BY year",
                years)) {
            int year = (int) row.getNumber("year");
            long there = all.stream()
                    .filter(each -> each.year() == year && each.rank() <= places)
                    .count();
            missing += (int) Math.max(0, places - there);
        }
        return missing;
    }

    private static Inference inference(Scope scope, int places, List<Place> all, int missing, Simulation simulation) {
        List<Place> first = all.stream().filter(each -> each.rank() <= places).toList();
        List<Place> known = first.stream().filter(each -> each.home() != null).toList();
        int unknown = first.size() - known.size() + missing;
        String what = "first " + places + " of " + scope.inWords();
        if (known.size() < HomeWinsTest.LEAST) {
            return Inference.tooFew("a test of home riders among the " + what, known.size(), HomeWinsTest.LEAST);
        }
        int home = (int) known.stream().filter(Place::home).count();
        ClusterBootstrap share = byRider(known, simulation);
        UnknownBounds bounds = UnknownBounds.of(home, known.size(), unknown);
        List<PlacesTest.Field> fields = fields(places, all);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(
                        "home places, share",
                        share.share(),
                        known.size(),
                        unknown,
                        "interval by drawing riders again, each with all places (" + share.clusters() + " riders)")
                .in(share.interval())
                .drawn(simulation));
        measures.add(Measure.of(
                        "bounds whatever the unknown are",
                        Double.NaN,
                        known.size() + unknown,
                        0,
                        "none of the unknown at home, or all of them (Manski)")
                .in(new Interval(bounds.low(), bounds.high(), 1)));
        String told = home + " of " + known.size() + " known places among the " + what
                + " went to riders of the race's nation: " + Words.percent(share.share()) + " (95 % interval "
                + Words.percent(share.interval().low()) + " to "
                + Words.percent(share.interval().high()) + ").";
        String rest = unknown == 0
                ? ""
                : " Left out: " + CountText.of(unknown, "place")
                        + " whose rider or nation is not in the archive; the bounds say what they could change.";
        if (fields.size() < HomeWinsTest.LEAST) {
            return new Inference(
                    told,
                    measures,
                    List.of("Fields of more than " + places + " riders are known of " + fields.size()
                            + " editions; it takes " + HomeWinsTest.LEAST
                            + " to say whether that is more than chance would give." + rest));
        }
        PlacesTest test = PlacesTest.of(fields);
        measures.add(Measure.of(
                        "home places against the field",
                        test.observed(),
                        test.places(),
                        known.size() + unknown - test.places(),
                        "each edition's places to any of its known first riders (" + HomeFields.RIDERS
                                + " or more, and more than places): " + Words.figures(test.expected()) + " expected")
                .p(test.pValue()));
        return new Inference(
                finding(test) + " " + told,
                measures,
                List.of("At home is who was racing for the race's nation. " + fields.size()
                        + " editions have a field. A rider who comes back makes its places alike, so that p is too small"
                        + " where few riders take most places." + rest));
    }

    private static String finding(PlacesTest test) {
        String numbers = "(" + test.observed() + " of " + test.places() + " where " + Words.figures(test.expected())
                + " would be, " + Words.p(test.pValue()) + ").";
        if (test.pValue() >= Inference.UNLIKELY) {
            return "The data can't tell whether home riders take more places, or fewer, than their number among the known"
                    + " first riders gives " + numbers;
        }
        return "Home riders take " + (test.observed() > test.expected() ? "more" : "fewer")
                + " places than their number among the known first riders gives " + numbers;
    }

    private static ClusterBootstrap byRider(List<Place> known, Simulation simulation) {
        RiderCounts riders = new RiderCounts();
        known.forEach(place -> riders.add(place.rider(), place.home()));
        return ClusterBootstrap.of(riders.home(), riders.all(), 0.95, simulation);
    }

    /** Editions with enough riders of known nation that the first places leave somebody out. */
    private static List<PlacesTest.Field> fields(int places, List<Place> all) {
        Map<Integer, List<Place>> editions = new LinkedHashMap<>();
        all.stream()
                .filter(each -> Objects.nonNull(each.home()))
                .forEach(each -> editions.computeIfAbsent(each.year(), year -> new ArrayList<>())
                        .add(each));
        return editions.values().stream()
                .filter(field -> field.size() >= HomeFields.RIDERS)
                .filter(field -> field.stream().anyMatch(each -> each.rank() > places))
                .map(field -> new PlacesTest.Field(
                        field.size(),
                        (int) field.stream().filter(Place::home).count(),
                        (int) field.stream()
                                .filter(each -> each.rank() <= places)
                                .count(),
                        (int) field.stream()
                                .filter(each -> each.rank() <= places && each.home())
                                .count()))
                .toList();
    }

    /** @param home null where the nation is not known */
    private record Place(int year, int rank, String rider, Boolean home) {}
}
