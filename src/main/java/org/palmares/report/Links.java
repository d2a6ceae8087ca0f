package org.palmares.report;

import java.util.Locale;
import java.util.Set;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Where a report may link to: pages of the web, addresses of mail, places on the page itself. Any other link, such as one with a
 * script or a page in its address, or to a file of the reader's machine, leads nowhere.
 */
final class Links implements UrlSanitizer {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    @Override
    public String sanitizeLinkUrl(String url) {
        // Browsers pass over white space and controls within an address.
        String address = url.strip().replaceAll("[\\p{Cntrl}\\s]++", "");
        int colon = address.indexOf(':');
        boolean isAllowed = address.startsWith("#")
                || (colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT)));
        return isAllowed ? address : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
