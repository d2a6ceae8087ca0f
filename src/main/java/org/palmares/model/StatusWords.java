package org.palmares.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words by which result lists say how a rider's race ended, in English, French, Spanish, Italian, Dutch, German and
 * Portuguese. Case, accents and full stops make no difference.
 *
 * <p>Who was lapped, and who is listed as not classified, has finished: without a rank of his own.
 */
final class StatusWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Map<String, FinishStatus> WORDS = new HashMap<>();

    static {
        add(
                FinishStatus.FINISHED,
                "FINISHED FINISH FINISHER FIN DF NR NC CLASSIFIED LAPPED LAP CLASSE CLASSEE ARRIVE CLASIFICADO CLASIFICADA"
                        + " CLASSIFICATO CLASSIFICATA ARRIVATO KLASSIERT GEWERTET GEKLASSEERD CLASSIFICADO CLASSIFICADA",
                "NOT RANKED",
                "NOT CLASSIFIED",
                "DID FINISH",
                "NON CLASSE",
                "NO CLASIFICADO",
                "NON CLASSIFICATO",
                "NICHT KLASSIERT",
                "IM ZIEL",
                "NIET GEKLASSEERD",
                "NAO CLASSIFICADO");
        add(
                FinishStatus.DNF,
                "DNF NF AB ABD ABN ABAND ABANDON ABANDONED ABANDONS ABANDONNE ABANDONO RIT RITIRATO RITIRATA RITIRO RET RETIRED"
                        + " RETIRADO RETIRADA WD WITHDREW WITHDRAWN AUFGEGEBEN AUFGABE AUFG OPGAVE OPG OPGEGEVEN UITGEVALLEN"
                        + " DESISTIU DESISTENCIA",
                "DID NOT FINISH",
                "NOT FINISHED",
                "NO FINALIZO",
                "NO TERMINO",
                "NICHT BEENDET",
                "NICHT IM ZIEL",
                "NIET GEFINISHT",
                "NAO TERMINOU");
        add(
                FinishStatus.DNS,
                "DNS NP NS",
                "DID NOT START",
                "NOT STARTED",
                "NON STARTER",
                "NON PARTANT",
                "NON PARTANTE",
                "NON PARTITO",
                "NON PARTITA",
                "NO SALE",
                "NO SALIO",
                "NO PARTIO",
                "NO TOMO LA SALIDA",
                "NICHT GESTARTET",
                "NICHT AM START",
                "NIET GESTART",
                "NAO PARTIU",
                "NAO ALINHOU");
        add(
                FinishStatus.OTL,
                "OTL HD OOT FT FTM FC BT KARENZZEIT KARENZ",
                "OUT OF TIME",
                "OUT OF TIME LIMIT",
                "OUTSIDE TIME LIMIT",
                "OVER TIME LIMIT",
                "HORS DELAI",
                "HORS DELAIS",
                "FUERA DE CONTROL",
                "FUERA DE TIEMPO",
                "FUORI TEMPO",
                "FUORI TEMPO MASSIMO",
                "AUSSERHALB DER KARENZZEIT",
                "BUITEN TIJD",
                "BUITEN DE TIJD",
                "BUITEN TIJDSLIMIET",
                "FORA DE CONTROLO",
                "FORA DE CONTROLE",
                "FORA DO TEMPO");
        add(
                FinishStatus.DSQ,
                "DSQ DQ DISQ DISQUALIFIED DISQUALIFIE DISQUALIFIEE EXCLU EXCLUDED DESCALIFICADO DESCALIFICADA DESCALIF"
                        + " SQUALIFICATO SQUALIFICATA SQUAL DISQUALIFIZIERT GEDISKWALIFICEERD DISK DESCLASSIFICADO"
                        + " DESQUALIFICADO DESQUALIFICADA");
        add(
                FinishStatus.REL,
                "REL RELEGATED DECL DECLASSE DECLASSEE RELEGUE RELEGADO RELEGADA DECLASSATO DECLASSATA RETROCESSO ZURUCKGESETZT"
                        + " ZURUECKGESETZT TERUGGEZET");
    }

    private StatusWords() {}

    private static void add(FinishStatus status, String words, String... phrases) {
        for (String word : words.split(" ")) {
            WORDS.put(word, status);
        }
        for (String phrase : phrases) {
            WORDS.put(phrase, status);
        }
    }

    /** The status that the word or phrase stands for; empty when it is none of them. */
    static Optional<FinishStatus> status(String word) {
        FinishStatus known = WORDS.get(word);
        return known != null ? Optional.of(known) : Optional.ofNullable(WORDS.get(folded(word)));
    }

    private static String folded(String word) {
        String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace(".", "");
        return plain.strip().replace('-', ' ').replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
