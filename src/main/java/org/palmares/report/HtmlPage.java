package org.palmares.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The HTML document around a report. Its policy forbids every load and every script, so that a page opened from anywhere
 * reaches nothing.
 */
record HtmlPage(
        String file,
        String title,
        String language,
        Headings headings,
        Map<String, Object> parameters,
        Colophon colophon) {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String END_OF_TITLE = "</h1>";

    String html(String main) {
        return "<!DOCTYPE html>\n<html lang=\"" + Html.escape(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"generator\" content=\"palmares " + Html.escape(colophon.version()) + "\">\n"
                + "<title>" + Html.escape(title) + "</title>\n<style>\n" + stylesheet() + "</style>\n</head>\n<body>\n"
                + "<main>\n" + withContents(main) + "</main>\n" + footer() + "</body>\n</html>\n";
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

    private static String stylesheet() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
