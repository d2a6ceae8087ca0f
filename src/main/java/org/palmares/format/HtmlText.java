package org.palmares.format;

/** Text inside HTML. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String text) {
        return InertText.ofLines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
