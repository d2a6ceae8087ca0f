package org.palmares.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar of parameters, in the head of a script, of a report and of a notebook's cell:
 *
 * <pre>
 * :race TEXT = 'gp-miguel-indurain' -- the race
 * :at_least INTEGER -- without a default, so it must be given
 * </pre>
 *
 * <p>Texts and dates stand in single quotes, in which a quote is doubled; NULL is a default of every type.
 */
public final class ParameterDeclaration {
    /** Possessive where it repeats: a line of any length is read without going back. */
    private static final Pattern FORM = Pattern.compile(
            ":(?<name>[A-Za-z_]\\w*+)\\s++(?<type>\\w++)(?:\\s*+=\\s*+(?<literal>'[^']*+(?:''[^']*+)*+'|\\S++))?+"
                    + "(?:\\s++--\\s*+(?<meaning>.*+))?+\\s*+");

    private ParameterDeclaration() {}

    /** Whether a line of a head is meant as one. */
    public static boolean begins(String line) {
        return line.startsWith(":");
    }

    /**
     * Reads a declaration.
     *
     * @param line without the dashes of an SQL comment and without white space around it
     * @throws IllegalArgumentException saying what is wrong with it and how it is written
     */
    public static Parameter parse(String line) {
        Matcher match = FORM.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + line
                    + "' declares no parameter; write -- :name TYPE = default -- meaning, where the default may be left"
                    + " out");
        }
        String name = match.group("name");
        ParameterType type = ParameterType.named(match.group("type"))
                .orElseThrow(() -> new IllegalArgumentException("unknown type '" + match.group("type")
                        + "' of the parameter " + name + "; the types are " + ParameterType.names()));
        return new Parameter(
                name,
                type,
                Optional.ofNullable(match.group("literal")).map(literal -> fallback(name, type, literal)),
                Optional.ofNullable(match.group("meaning")).orElse(""));
    }

    private static Parameter.Default fallback(String name, ParameterType type, String literal) {
        if (literal.toUpperCase(Locale.ROOT).equals("NULL")) {
            return new Parameter.Default(literal, Optional.empty());
        }
        boolean quoted = literal.startsWith("'");
        boolean quotesFit = quoted == (type == ParameterType.TEXT || type == ParameterType.DATE);
        String text = quoted ? literal.substring(1, literal.length() - 1).replace("''", "'") : literal;
        Object value = Optional.of(text)
                .filter(given -> quotesFit)
                .flatMap(type::value)
                .orElseThrow(() -> new IllegalArgumentException("the default " + literal + " of the parameter " + name
                        + " is not " + type + ": " + type.allowed()
                        + (quotesFit ? "" : quoted ? ", without quotes" : ", in single quotes")));
        return new Parameter.Default(literal, Optional.of(value));
    }
}
