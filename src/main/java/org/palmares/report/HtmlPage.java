package org.palmares.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The HTML document around a report. Its policy forbids every load and every script but the page's own, which it names by
 * digest, so that a page opened from anywhere reaches nothing and runs nothing that stands in the data.
 */
record HtmlPage(
        String file,
        String title,
        String description,
        String language,
        Headings headings,
        Map<String, Object> parameters,
        Colophon colophon) {
    /** Pictures of a figure as PNG, and its font, go by way of {@code data:}; nothing is fetched for them. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'sha256-%s'";

    private static final String END_OF_TITLE = "</h1>";

    /** @param figures the style sheet of the page's figures */
    String html(String main, String figures) {
        String script = resource("page.js");
        return "<!DOCTYPE html>\n<html lang=\"" + Html.escape(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY.formatted(digest(script)) + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"generator\" content=\"palmares " + Html.escape(colophon.version()) + "\">\n"
                + "<meta property=\"og:type\" content=\"article\">\n<meta property=\"og:title\" content=\""
                + Html.escape(title) + "\">\n"
                + (description.isEmpty()
                        ? ""
                        : "<meta name=\"description\" content=\"" + Html.escape(description) + "\">\n"
                                + "<meta property=\"og:description\" content=\"" + Html.escape(description) + "\">\n")
                + "<title>" + Html.escape(title) + "</title>\n<style>\n" + resource("page.css")
                + HtmlTable.rule(main) + "</style>\n<style id=\"figures\">\n" + figures + "</style>\n</head>\n<body>\n"
                + "<main>\n" + withContents(main) + "</main>\n" + footer() + "<script>" + script
                + "</script>\n</body>\n</html>\n";
    }

    /** The contents stand under the title, which the report's first heading is, or else the page adds. */
    private String withContents(String main) {
        String titled = headings.title().isPresent() ? main : "<h1>" + Html.escape(title) + "</h1>\n" + main;
        int under = titled.indexOf(END_OF_TITLE) + END_OF_TITLE.length();
        return titled.substring(0, under) + "\n" + headings.contents() + titled.substring(under);
    }

    private String footer() {
        String given = parameters.entrySet().stream()
                .map(each -> each.getKey() + " = " + Cells.parameter(each.getValue()))
                .collect(Collectors.joining(", "));
        return "<footer>\n<p>Made by palmares " + Html.escape(colophon.version()) + " from " + Html.escape(file)
                + (given.isEmpty() ? "" : " with " + Html.escape(given)) + ".</p>\n<p>Archive: "
                + Html.escape(colophon.archive()) + ", digest <code>" + Html.escape(colophon.shortDigest())
                + "</code>. The same archive gives the same page.</p>\n</footer>\n";
    }

    /** As a policy names a script that may run. */
    private static String digest(String script) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
