package org.palmares.report;

import java.util.Locale;
import java.util.Set;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Where a report may link to: pages of the web, addresses of mail, places on the page itself. Any other link, such as one with a
 * script or a page in its address, or to a file of the reader's machine, leads nowhere.
 *
 * <p>{@code palmares:KIND/ID} is another page of the same site, where there is one.
 *
 * @param pages the pages that there are
 */
record SafeLinks(Links pages) implements UrlSanitizer {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final String PAGE = "palmares:";

    @Override
    public String sanitizeLinkUrl(String url) {
        // Browsers pass over white space and controls within an address.
        String address = url.strip().replaceAll("[\\p{Cntrl}\\s]++", "");
        if (address.startsWith(PAGE)) {
            String[] page = address.substring(PAGE.length()).split("/", 2);
            return page.length < 2 ? "" : pages.to(page[0], page[1]).orElse("");
        }
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
