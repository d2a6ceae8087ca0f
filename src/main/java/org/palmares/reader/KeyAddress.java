package org.palmares.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.SourceKey;

/** The keys in the addresses that results sites link riders and races by. */
final class KeyAddress {
    // A number alone is no name of that site: letour.fr's /en/rider/91/team/name has the start number of one edition
    // there.
    private static final Pattern PCS_RIDER =
            Pattern.compile("(?:^|/)rider/(?!\\d+(?:[/?#]|$))([\\p{L}\\d][\\p{L}\\d_.%-]*)");
    private static final Pattern PCS_RACE =
            Pattern.compile("(?:^|/)race/(?!\\d+(?:[/?#]|$))([\\p{L}\\d][\\p{L}\\d_.%-]*)");
    private static final Pattern FIRSTCYCLING_RIDER = Pattern.compile("rider\\.php\\?(?:[^#]*&)?r=(\\d+)");
    private static final Pattern FIRSTCYCLING_RACE = Pattern.compile("race\\.php\\?(?:[^#]*&)?r=(\\d+)");
    private static final Pattern WIKIDATA = Pattern.compile("wikidata\\.org/(?:wiki|entity)/(Q\\d+)");

    private KeyAddress() {}

    /** The rider that a link leads to. */
    static Optional<SourceKey> rider(String address) {
        return first(address, PCS_RIDER, SourceKey.PROCYCLINGSTATS)
                .or(() -> first(address, FIRSTCYCLING_RIDER, SourceKey.FIRSTCYCLING))
                .or(() -> first(address, WIKIDATA, "wikidata"));
    }

    /** The race that a link leads to. */
    static Optional<SourceKey> race(String address) {
        return first(address, PCS_RACE, SourceKey.PROCYCLINGSTATS)
                .or(() -> first(address, FIRSTCYCLING_RACE, SourceKey.FIRSTCYCLING))
                .or(() -> first(address, WIKIDATA, "wikidata"));
    }

    private static Optional<SourceKey> first(String address, Pattern pattern, String family) {
        Matcher matcher = pattern.matcher(address);
        return matcher.find() ? Optional.of(new SourceKey(family, matcher.group(1))) : Optional.empty();
    }
}
