package org.palmares.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.palmares.analysis.Races;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.names.RiderNames;
import org.palmares.failure.UsageException;
import org.palmares.model.Race;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The pages that things of an archive have. */
final class Pages {
    private final Archive archive;

    Pages(Archive archive) {
        this.archive = archive;
    }

    Page rider(String name) {
        String id = RiderNames.of(archive).id(name);
        Row rider = archive.query("""
                        SELECT d.name, d.nation, d.birth_date, p.name AS birth_place, p.region, d.birth_place_basis,
                            (SELECT array_join(array_sort(array_agg(alias)), ', ') FROM rider_alias AS a
                                WHERE a.rider_id = d.rider_id) AS aliases
                        FROM rider AS d
                        LEFT JOIN place AS p ON p.place_id = d.birth_place
                        WHERE d.rider_id = $id""", Map.of("id", id)).row(0);
        StringJoiner facts = new StringJoiner(", ", "", ".");
        facts.add(rider.getString("name"));
        add(facts, "", text(rider, "nation"));
        if (!rider.isMissing("birth_date")) {
            facts.add("born " + rider.getDate("birth_date"));
        }
        boolean isBorn = !"described-as-from".equals(text(rider, "birth_place_basis"));
        add(facts, isBorn ? "born in " : "from ", text(rider, "birth_place"));
        add(facts, "region ", text(rider, "region"));
        add(facts, "also called ", text(rider, "aliases"));
        return new Page(
                facts.toString(),
                QuestionCall.of(archive, "rider-palmares").with("rider", id).answer());
    }

    Page race(Scope scope) {
        Race race = scope.race();
        Row facts = archive.query("""
                        SELECT r.name, r.kind, r.category, r.nation,
                            (SELECT array_join(array_sort(array_agg(alias)), ', ') FROM race_alias AS a
                                WHERE a.race_id = r.race_id) AS aliases
                        FROM race AS r
                        WHERE r.race_id = $id""", Map.of("id", race.id())).row(0);
        StringJoiner words = new StringJoiner(", ", "", ". ");
        words.add(facts.getString("name"));
        words.add(facts.getString("category") + "'s " + (facts.isMissing("kind") ? "race" : facts.getString("kind")));
        add(words, "", text(facts, "nation"));
        add(words, "also called ", text(facts, "aliases"));
        return new Page(
                words + RepeatWinners.of(archive, scope).sentence(),
                scoped(QuestionCall.of(archive, "podiums"), scope).answer());
    }

    Page edition(Race race, int year) {
        Table found = archive.query("""
                SELECT e.held, e.cause, e.date, e.last_date, e.official_name, e.distance_km, e.uci_class, e.source,
                    (SELECT count(*) FROM conflicts($race) AS c WHERE c.year = $year) AS conflicts
                FROM edition AS e
                WHERE e.race_id = $race AND e.year = $year""", Map.of("race", race.id(), "year", year));
        if (found.isEmpty()) {
            throw new UsageException(race.name() + " " + year + " is not in the archive; \"palmares ask podiums "
                    + race.id() + "\" lists its editions");
        }
        Row edition = found.row(0);
        StringJoiner facts = new StringJoiner(", ", "", ".");
        facts.add(race.name() + " " + year);
        if (!edition.getString("held").equals("held")) {
            facts.add(edition.getString("held"));
            add(facts, "", text(edition, "cause"));
        }
        add(facts, "run as ", text(edition, "official_name"));
        days(edition).forEach(facts::add);
        if (!edition.isMissing("distance_km")) {
            facts.add(edition.getObject("distance_km") + " km");
        }
        add(facts, "class ", text(edition, "uci_class"));
        long conflicts = edition.getLong("conflicts");
        if (conflicts > 0) {
            facts.add(conflicts + (conflicts == 1 ? " value" : " values") + " in dispute (palmares conflicts "
                    + race.id() + ")");
        }
        facts.add("by " + edition.getString("source"));
        return new Page(
                facts.toString(),
                QuestionCall.of(archive, "edition-result")
                        .race(race.id())
                        .with("in_year", String.valueOf(year))
                        .answer());
    }

    Page season(int year) {
        QuestionAnswer answer = QuestionCall.of(archive, "season")
                .with("in_year", String.valueOf(year))
                .answer();
        int races = answer.table().rowCount();
        return new Page(
                races == 0
                        ? "No race of the archive has an edition of " + year + "."
                        : year + ": " + races + (races == 1 ? " race." : " races."),
                answer);
    }

    Race find(String name) {
        return Races.find(archive, name);
    }

    private static QuestionCall scoped(QuestionCall call, Scope scope) {
        QuestionCall scoped = call.race(scope.race().id()).as(scope.standing());
        if (scope.fromYear().isPresent()) {
            scoped = scoped.from(scope.fromYear().getAsInt());
        }
        return scope.toYear().isPresent() ? scoped.to(scope.toYear().getAsInt()) : scoped;
    }

    private static List<String> days(Row edition) {
        List<String> days = new ArrayList<>();
        if (!edition.isMissing("date")) {
            days.add(edition.getDate("date")
                    + (edition.isMissing("last_date") ? "" : " to " + edition.getDate("last_date")));
        }
        return days;
    }

    private static void add(StringJoiner facts, String word, String fact) {
        if (!fact.isEmpty()) {
            facts.add(word + fact);
        }
    }

    private static String text(Row row, String column) {
        return row.isMissing(column) ? "" : row.getString(column);
    }
}
