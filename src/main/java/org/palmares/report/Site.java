package org.palmares.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site: pages in folders, and an index over them, that link to one another by relative addresses.
 *
 * @param pages every page but the index
 */
public record Site(List<Page> pages) {
    /**
     * A page of a site.
     *
     * @param report the bundled report that it is made of: {@code race}, {@code rider}, {@code season}, …
     * @param folder where it lies, under the site's; empty for the top
     * @param id what it is about, and how its file is called
     * @param parameters the report's
     */
    public record Page(String report, String folder, String id, Map<String, String> parameters) {
        /** Where its file lies, under the site's folder. */
        public String path() {
            return (folder.isEmpty() ? "" : folder + "/") + id + ".html";
        }

        private String key() {
            return report + "/" + id;
        }
    }

    /**
     * All pages in parts, each of one report. Races, whose pages take longest, come first and one by one, so that at the end nobody
     * waits for the last of them.
     *
     * @param most so many pages in a part
     */
    public List<List<Page>> batches(int most) {
        Map<String, List<Page>> byReport = new LinkedHashMap<>();
        pages.forEach(page -> byReport.computeIfAbsent(page.report(), report -> new ArrayList<>())
                .add(page));
        List<List<Page>> batches = new ArrayList<>();
        byReport.forEach((report, alike) -> {
            int size = report.equals("race") ? 1 : most;
            for (int from = 0; from < alike.size(); from += size) {
                batches.add(alike.subList(from, Math.min(alike.size(), from + size)));
            }
        });
        return batches;
    }

    /** The links of a page that lies in a folder of the site. */
    public Links fromFolder() {
        return links("../");
    }

    /** The links of a page that lies at the top, as the index does. */
    public Links fromTop() {
        return links("");
    }

    private Links links(String up) {
        Map<String, String> paths = new HashMap<>();
        pages.forEach(page -> paths.put(page.key(), up + encoded(page.path())));
        return (kind, id) -> Optional.ofNullable(paths.get(kind + "/" + id));
    }

    /** Ids may hold letters of any script; an address holds them as they are but for what would end it. */
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }
}
