package org.palmares.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a result table holds, known by its heading alone: sites move their columns about. */
enum ResultField {
    RANK("pos", "pos.", "rnk", "rank", "rang", "rg", "#", "place", "platz", "puesto", "posizione", "result"),
    RIDER("rider", "name", "coureur", "corredor", "ciclista", "corridore", "renner", "fahrer", "winner"),
    TEAM("team", "équipe", "equipe", "equipo", "squadra", "ploeg"),
    NATION("nation", "nat", "nat.", "nationality", "pays", "país", "paese", "land"),
    BIB("bib", "no", "no.", "dossard", "dorsal", "rider no."),
    TIME("time", "times", "temps", "tiempo", "tempo", "tijd", "zeit"),
    GAP("gap", "écart", "ecart", "diferencia", "distacco", "achterstand", "rückstand"),
    POINTS("points", "pnt", "pts", "puntos", "punti", "punten", "punkte"),
    YEAR("year", "année", "año", "anno", "jaar", "jahr"),
    DATE("date", "fecha", "data", "datum"),
    CLASS("cat", "cat.", "class", "category"),
    RACE("race", "course", "carrera", "corsa", "koers"),
    DISTANCE("kms", "km"),
    GENERAL_RANK("gc"),
    SECOND("second"),
    THIRD("third"),
    VICTORIES("victories", "wins"),
    STAGE("stage"),
    AGE("age", "âge", "edad", "età", "leeftijd", "alter", "idade");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> headings;

    ResultField(String... headings) {
        this.headings = List.of(headings);
    }

    /** The column a heading announces; empty for one that holds nothing we read. */
    static Optional<ResultField> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    /** The headings by which the column is known, for messages. */
    String known() {
        return headings.get(0);
    }
}
