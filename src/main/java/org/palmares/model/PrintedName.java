package org.palmares.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rider's name as a list prints it, freed of what is printed beside it.
 *
 * <p>{@code Eddy Merckx[3]} and {@code Eddy Merckx*} are Eddy Merckx with a footnote mark; {@code Eddy Merckx (BEL)} tells
 * his nation; {@code Merckx, Eddy} is turned round. What stands for a name that is not known, for a race that nobody won
 * or that was not held, and two names in one cell, are no name and are refused by what they are.
 *
 * @param name the name alone
 * @param mark the footnote mark or remark that was printed behind it
 * @param nation the code of a nation in brackets behind it
 */
public record PrintedName(String name, Optional<String> mark, Optional<String> nation) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(.*\\S) ?((?:\\[[^\\[\\]]{1,20}\\]|[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070\u2074-\u2079#~^\u2217]|\\^\\d{1,2}))");
    private static final Pattern BRACKETS = Pattern.compile("([^(]*[^( ]) ?\\(([^()]{1,40})\\)");
    private static final Pattern NATION = Pattern.compile("[A-Z]{2,3}|[A-Z][a-z]{2}");
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|jun\\.?|sen\\.?|i{1,3}|iv");
    private static final Pattern TURNED = Pattern.compile("([^,]+), ?([^,]+)");
    private static final Pattern JOINED_BY_SIGN = Pattern.compile(" ?[&;|] ?| / |/(?=\\p{Lu})| \\+ ");
    private static final Pattern JOINED_BY_WORD =
            Pattern.compile(" (?:and|et|und|y|e|en|ex aequo) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTICLE = Pattern.compile(
            "(?i)(?:van|von|vom|de|del|della|di|da|dal|dos|das|du|des|la|le|lo|ten|ter|den|der|zur|zum|el|al|mac|mc|o'|st) ?");
    private static final int LONGEST = 120;

    private static final Set<String> NOBODY_KNOWN = words(
            "unknown,not known,unbekannt,inconnu,inconnue,desconocido,desconocida,sconosciuto,onbekend,desconhecido,nn,n n,tbd,tba,"
                    + "tbc,to be confirmed,to be determined,to be announced,no name,name unknown,winner unknown,unknown rider,"
                    + "unknown winner,no data,not available,no rider,anonymous,x,xx,xxx");
    private static final Set<String> NOBODY_WON = words(
            "not awarded,no winner,no winners,vacant,vacated,title vacated,void,voided,result voided,results voided,result void,"
                    + "annulled,result annulled,results annulled,no result,no results,stripped,title stripped,none,nobody,neutralised,"
                    + "neutralized,sin ganador,desierto,anulado,anulada,resultado anulado,non attribue,non attribuee,pas de vainqueur,"
                    + "aucun vainqueur,annule,nessun vincitore,non assegnato,non assegnata,non attribuito,kein sieger,nicht vergeben,"
                    + "aberkannt,annulliert,geen winnaar,niet toegekend,sem vencedor,nao atribuido,anulado");
    private static final Set<String> NOT_HELD = words(
            "not held,cancelled,canceled,race cancelled,race canceled,not organised,not organized,not run,not contested,not disputed,"
                    + "no race,no edition,postponed,suspended,abandoned,called off,no disputada,no disputado,no se disputo,cancelado,"
                    + "cancelada,suspendida,suspendido,no celebrada,aplazada,annulee,course annulee,non disputee,pas de course,"
                    + "pas disputee,annullata,annullato,non disputata,non disputato,sospesa,abgesagt,ausgefallen,nicht ausgetragen,"
                    + "kein rennen,fand nicht statt,afgelast,niet verreden,geen wedstrijd,geen koers,nao realizada,nao disputada,"
                    + "nao se realizou,world war i,world war ii,first world war,second world war,wwi,wwii,covid 19,covid 19 pandemic,"
                    + "not held due to world war i,not held due to world war ii,not held due to covid 19");

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(",")));
    }

    /**
     * The name in a cell.
     *
     * @throws IllegalArgumentException when the cell holds no name of one rider; the message says what it holds
     */
    public static PrintedName parse(String cell) {
        String text = plain(cell);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the rider \"" + text.substring(0, 40) + "...\" is too long for a name");
        }
        refusePlaceholder(text);
        StringBuilder marks = new StringBuilder();
        String name = withoutFootnotes(text, marks);
        Optional<String> nation = Optional.empty();
        Matcher brackets = BRACKETS.matcher(name);
        if (brackets.matches() && !SUFFIX.matcher(brackets.group(2)).matches()) {
            name = withoutFootnotes(brackets.group(1), marks);
            nation = NATION.matcher(brackets.group(2)).matches() ? Optional.of(brackets.group(2)) : nation;
            refuseStatus(text, brackets.group(2), nation);
            if (nation.isEmpty()) {
                marks.insert(0, "(" + brackets.group(2) + ")");
            }
        }
        refusePlaceholder(name);
        refuseJoined(text, name);
        return new PrintedName(
                turned(name), marks.isEmpty() ? Optional.empty() : Optional.of(marks.toString()), nation);
    }

    /** White space folded; a control character is no part of any name. */
    private static String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.isISOControl(c)) {
                throw new IllegalArgumentException(String.format(
                        "the rider \"%s\" has a character that is no text (U+%04X)",
                        cell.replace(c, '\ufffd'), (int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    private static String withoutFootnotes(String text, StringBuilder marks) {
        String name = text;
        for (Matcher mark = FOOTNOTE.matcher(name); mark.matches(); mark = FOOTNOTE.matcher(name)) {
            name = mark.group(1);
            marks.insert(0, mark.group(2));
        }
        return name;
    }

    private static void refusePlaceholder(String text) {
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new IllegalArgumentException("the rider \"" + text + "\" is no name: it has no letter");
        }
        String folded = folded(text);
        if (NOBODY_KNOWN.contains(folded)) {
            throw new IllegalArgumentException("the rider \"" + text + "\" stands for a name that is not known");
        }
        if (NOBODY_WON.contains(folded)) {
            throw new IllegalArgumentException(
                    "the rider \"" + text + "\" is no rider: it says that nobody holds this place");
        }
        if (NOT_HELD.contains(folded)) {
            throw new IllegalArgumentException(
                    "the rider \"" + text + "\" is no rider: it says that the race was not held");
        }
    }

    private static void refuseStatus(String text, String remark, Optional<String> nation) {
        // FIN is a finisher and Finland; in brackets behind a name it is Finland.
        TimeNotation.status(remark)
                .filter(status -> status != FinishStatus.FINISHED || nation.isEmpty())
                .ifPresent(status -> {
                    throw new IllegalArgumentException("the rider \"" + text + "\" holds a status, \"" + remark
                            + "\". It belongs into a column status");
                });
    }

    /** A sign joins whatever stands beside it; a word may be part of one Spanish or Portuguese name. */
    private static void refuseJoined(String text, String name) {
        String[] bySign = JOINED_BY_SIGN.split(name, -1);
        String[] byWord = JOINED_BY_WORD.split(name, -1);
        boolean twoFullNames = byWord.length > 1;
        for (String part : byWord) {
            twoFullNames &= part.strip().contains(" ");
        }
        if (bySign.length > 1 || twoFullNames || isListed(name)) {
            throw new IllegalArgumentException("the rider \"" + text
                    + "\" is more than one name. Give each a row of his own," + " with the same rank");
        }
    }

    /** Two full names with a comma between them are two; a surname of two words is in capitals or begins with a particle. */
    private static boolean isListed(String name) {
        if (name.chars().filter(c -> c == ',').count() > 1) {
            return true;
        }
        Matcher comma = TURNED.matcher(name);
        return comma.matches()
                && comma.group(1).strip().contains(" ")
                && comma.group(2).strip().contains(" ")
                && Character.isUpperCase(name.charAt(0))
                && !comma.group(1).equals(comma.group(1).toUpperCase(Locale.ROOT))
                && !PARTICLE.matcher(comma.group(1)).lookingAt();
    }

    private static String turned(String name) {
        Matcher comma = TURNED.matcher(name);
        return comma.matches() && !SUFFIX.matcher(comma.group(2).strip()).matches()
                ? comma.group(2).strip() + " " + comma.group(1).strip()
                : name;
    }

    private static String folded(String text) {
        String letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            } else if (c != '.' && folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
