package org.palmares.reader;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.palmares.model.Classification;
import org.palmares.model.SourceKey;

/**
 * The address a page gives for itself, such as {@code race.php?r=6&y=2022&l=2}.
 *
 * @param page the script, empty when the page does not say
 * @param parameters name to value
 */
record FirstCyclingAddress(String page, Map<String, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("[?&]([a-z]+)=([^&#]*)");
    private static final Pattern SCRIPT = Pattern.compile("([a-z]+\\.php)");

    static FirstCyclingAddress of(Element html) {
        Map<String, String> parameters = new TreeMap<>();
        String script = "";
        for (Element link : html.select("link[rel=canonical], meta[property=og:url]")) {
            String address = link.attr("href") + link.attr("content");
            Matcher name = SCRIPT.matcher(address);
            script = name.find() ? name.group(1) : script;
            parameters.putAll(parameters(address));
        }
        return new FirstCyclingAddress(script, parameters);
    }

    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(address);
        while (matcher.find()) {
            parameters.put(matcher.group(1), matcher.group(2));
        }
        return parameters;
    }

    /** The year in a link to an edition. */
    static OptionalInt year(String address) {
        String year = parameters(address).getOrDefault("y", "");
        return year.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty();
    }

    /** The race that the page is about. */
    Optional<SourceKey> race() {
        return key("race.php");
    }

    /** The rider whom the page is about. */
    Optional<SourceKey> rider() {
        return key("rider.php");
    }

    private Optional<SourceKey> key(String script) {
        String id = page.equals(script) ? parameters.getOrDefault("r", "") : "";
        return id.matches("\\d+") ? Optional.of(new SourceKey(SourceKey.FIRSTCYCLING, id)) : Optional.empty();
    }

    OptionalInt year() {
        String year = parameters.getOrDefault("y", "");
        return year.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty();
    }

    /** The stage, {@code 0} for a prologue. */
    Optional<String> stage() {
        String stage = parameters.getOrDefault("e", "");
        return stage.matches("\\d{1,2}[a-z]?") ? Optional.of(stage.replaceFirst("^0(?=\\d)", "")) : Optional.empty();
    }

    /** The classification chosen in the address: {@code l} on a result page, {@code k} on an overview. */
    Optional<Classification> classification(String parameter) {
        return Optional.ofNullable(
                switch (parameters.getOrDefault(parameter, "")) {
                    case "2" -> Classification.YOUTH;
                    case "3" -> Classification.POINTS;
                    case "4" -> Classification.MOUNTAINS;
                    default -> null;
                });
    }
}
