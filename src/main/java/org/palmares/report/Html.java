package org.palmares.report;

import org.palmares.format.InertText;

/** Text made safe for HTML, between tags and in quoted attributes. */
final class Html {
    private Html() {}

    static String escape(String given) {
        String text = InertText.ofLines(given);
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
