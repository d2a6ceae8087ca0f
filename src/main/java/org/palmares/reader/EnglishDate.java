package org.palmares.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the sites write them: {@code 24 July 2022}, {@code 21st April | 2019}, {@code 3rd - 8th April | 2023}. */
final class EnglishDate {

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DATE = Pattern.compile(
            "\\b" + DAY + "\\s*(?:([A-Z][a-z]+)\\s*)?(?:-\\s*" + DAY + "\\s+([A-Z][a-z]+))?\\s*\\|?\\s*(\\d{4})\\b");

    private EnglishDate() {}

    /** The first date in the text, or the first day of a range; empty when there is none. */
    static Optional<LocalDate> firstDayIn(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
            if (month == null) {
                continue;
            }
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group(5)),
                        Month.valueOf(month.toUpperCase(Locale.ROOT)),
                        Integer.parseInt(matcher.group(1))));
            } catch (DateTimeException | IllegalArgumentException noDate) {
                // such as the 31st of June: a later date in the text may be one
            }
        }
        return Optional.empty();
    }
}
