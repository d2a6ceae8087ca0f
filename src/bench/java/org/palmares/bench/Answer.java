package org.palmares.bench;

import java.util.Locale;
import java.util.stream.Collectors;

/** Answers of several programs in one form, so that they can be compared. */
final class Answer {
    private Answer() {}

    /** Lines of cells, numbers to nine digits: what is left after the tenth is the order in which a program adds up. */
    static String of(String csv) {
        return csv.lines().skip(1).map(Answer::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String[] cells = line.replace("\"", "").split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(cells[i].strip());
        }
        return String.join(",", cells);
    }

    private static String cell(String text) {
        try {
            return String.format(Locale.ROOT, "%.9g", Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
