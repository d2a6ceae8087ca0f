package org.palmares.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what the rows of an answer are ordered. */
public final class AnswerOrder {
    /** An id, or what a table has one row of. */
    private static final Pattern LAST = Pattern.compile(
            "(?:.*[ .])?(?:\\w+_id|area|born|decade|name|nation|period|second|year)(?: DESC)?(?: NULLS (?:FIRST|LAST))?");

    private static final Pattern ORDER = Pattern.compile("(?s).*\\bORDER BY\\b([^()]*|[^()]*\\([^()]*\\)[^()]*)$");

    private AnswerOrder() {}

    /** Whether the last thing that a query is ordered by tells its rows apart, and not a number that several may have. */
    public static boolean isFull(String query) {
        Matcher order = ORDER.matcher(query.strip().replaceFirst(";$", "").strip());
        if (!order.matches()) {
            return false;
        }
        String[] keys = order.group(1).strip().replaceAll("\\s+", " ").split(", ");
        return LAST.matcher(keys[keys.length - 1]).matches();
    }
}
