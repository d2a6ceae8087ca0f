package org.palmares.notebook;

/** Text inside HTML. */
final class HtmlText {
    private HtmlText() {}

    static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
