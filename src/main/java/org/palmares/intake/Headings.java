package org.palmares.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which of palmares' columns the headings of somebody's table mean: the model's own names first, in any case, and then what
 * result lists call them in seven languages. Of two columns that mean the same, the first counts.
 */
final class Headings {
    private static final Map<TableSubject, Map<String, String>> KNOWN = new EnumMap<>(TableSubject.class);

    static {
        for (TableSubject subject : TableSubject.values()) {
            Map<String, String> own = new LinkedHashMap<>();
            subject.columns().forEach(column -> own.put(column, column));
            KNOWN.put(subject, own);
        }
        add(TableSubject.PEOPLE, "rider", "name rider_name nom nombre nome naam");
        add(
                TableSubject.PEOPLE,
                "birth_date",
                "born birthdate date_of_birth dob birthday geburtsdatum date_de_naissance fecha_de_nacimiento data_di_nascita"
                        + " geboortedatum data_de_nascimento");
        add(
                TableSubject.PEOPLE,
                "birth_place",
                "birthplace place_of_birth geburtsort lieu_de_naissance lugar_de_nacimiento luogo_di_nascita geboorteplaats"
                        + " local_de_nascimento");
        add(TableSubject.RACES, "race_name", "name");
        add(TableSubject.RACES, "category", "gender sex women_men men_women");
        add(TableSubject.RACES, "home_place", "home_town town");
        add(TableSubject.RACES, "home_region", "region");
        add(TableSubject.RACES, "date", "first_day start_date");
        add(TableSubject.RACES, "last_date", "last_day end_date");
        add(TableSubject.RACES, "start_place", "start");
        add(TableSubject.RACES, "finish_place", "finish");
        add(TableSubject.RACES, "cause", "not_held_cause");
        add(TableSubject.PLACES, "place", "name town");
        add(
                "rider",
                "rider_name cyclist athlete coureur corredor corredora ciclista corridore renner renster fahrer fahrerin");
        add("race_name", "race carrera corsa gara koers wedstrijd rennen corrida prova épreuve epreuve");
        add("year", "season année annee año anno ano jaar jahr");
        add("rank", "pos position rnk rang platz rangplatz puesto posición posicion posizione plaats posição posicao");
        add(
                "nation",
                "nat nationality country nationalité pays país pais paese nazione nationaliteit nationalität noc");
        add("team", "équipe equipe equipo squadra ploeg mannschaft equipa");
        add("bib", "bib_number start_number dossard dorsal startnummer rugnummer");
        add("time", "temps tiempo tempo tijd zeit finish_time total_time");
        add("gap", "time_gap écart ecart diferencia distacco achterstand rückstand diferença");
        add("stage", "étape etape etapa tappa etappe");
        add("points", "pts pnt puntos punti punten punkte pontos");
        add("date", "fecha datum");
        add("distance_km", "distance km kms");
    }

    private final Map<String, String> fileColumns = new LinkedHashMap<>();

    /** What is called so whatever the table tells of. */
    private static void add(String column, String names) {
        for (TableSubject subject : TableSubject.values()) {
            if (subject.columns().contains(column)) {
                add(subject, column, names);
            }
        }
    }

    private static void add(TableSubject subject, String column, String names) {
        for (String name : names.split(" ")) {
            KNOWN.get(subject).putIfAbsent(name, column);
        }
    }

    /** What these columns of a file mean in a table that tells of this subject. */
    Headings(TableSubject subject, Collection<String> columns) {
        List<String> others = new ArrayList<>();
        for (String column : columns) {
            if (subject.columns().contains(plain(column))) {
                fileColumns.putIfAbsent(plain(column), column);
            } else {
                others.add(column);
            }
        }
        for (String column : others) {
            of(subject, column).ifPresent(model -> fileColumns.putIfAbsent(model, column));
        }
    }

    /** The model's column that a heading means by itself; empty when it means none. */
    static Optional<String> of(TableSubject subject, String heading) {
        return Optional.ofNullable(KNOWN.get(subject).get(plain(heading)));
    }

    /** The file's column for one of the model's; empty when it has none. */
    Optional<String> fileColumn(String model) {
        return Optional.ofNullable(fileColumns.get(model));
    }

    /** The file's columns that are used. */
    Collection<String> used() {
        return fileColumns.values();
    }

    /**
     * Whether these are no headings but a row of results: one is a time, a gap or a small number, and none is a heading that
     * is known.
     */
    static boolean areData(Collection<String> row) {
        return row.stream().noneMatch(cell -> KNOWN.values().stream().anyMatch(known -> known.containsKey(plain(cell))))
                && row.stream().anyMatch(Headings::isValue);
    }

    private static boolean isValue(String cell) {
        String text = cell.strip();
        return text.matches(
                "[1-9]\\d{0,2}\\.?|\\d{1,3}:\\d{2}(:\\d{2})?([.,]\\d+)?|\\+ ?\\d[\\d:]*|\\d{4}-\\d{2}-\\d{2}");
    }

    private static String plain(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_')
                .replace('/', '_')
                .replace(".", "");
    }
}
