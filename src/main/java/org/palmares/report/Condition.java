package org.palmares.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands after {@code #if}: comparisons joined by {@code and}, each true or not of a report's answers.
 *
 * <ul>
 *   <li>{@code repeats}: the query of that name gave rows
 *   <li>{@code margins.n}: the first row's value is known, and is not 0, false or an empty text
 *   <li>{@code $to}: the parameter has a value
 *   <li>{@code margins.n >= 5}, {@code race.kind = 'stage-race'}, {@code $race != 'x'}: with {@code = != < <= > >=}; what is not
 *       known is never true, whatever it is compared with
 *   <li>{@code not} before any of them
 * </ul>
 */
record Condition(List<Test> tests) {
    private static final Pattern TEST = Pattern.compile("(?<not>not\\s+)?(?<subject>\\$\\w+|[\\w-]+(?:\\.\\w+)?)"
            + "(?:\\s*(?<operator>=|!=|<=|>=|<|>)\\s*(?:'(?<text>[^']*)'|(?<number>[-+]?\\d+(?:\\.\\d+)?)))?");

    /** @param operator and operand are empty when only presence is asked for */
    private record Test(boolean negated, String subject, String operator, String operand, boolean numeric) {}

    static Condition parse(String words) {
        return new Condition(List.of(words.strip().split("\\s+and\\s+")).stream()
                .map(each -> test(words, each.strip()))
                .toList());
    }

    private static Test test(String words, String each) {
        Matcher match = TEST.matcher(each);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + words.strip() + "' is no condition; write as in {{#if margins.n >= 5}},"
                            + " {{#if race.kind = 'stage-race' and not repeats}} or {{#if $to}}");
        }
        boolean compares = match.group("operator") != null;
        boolean numeric = match.group("number") != null;
        return new Test(
                match.group("not") != null,
                match.group("subject"),
                compares ? match.group("operator") : "",
                compares ? (numeric ? match.group("number") : match.group("text")) : "",
                numeric);
    }

    /** @throws IllegalArgumentException when a query, column or parameter is not there */
    boolean holds(InlineValues values) {
        return tests.stream().allMatch(test -> holds(test, values) != test.negated());
    }

    private static boolean holds(Test test, InlineValues values) {
        if (test.operator().isEmpty()) {
            return values.isThere(test.subject());
        }
        return values.raw(test.subject())
                .map(value -> compared(test, value))
                .filter(difference -> matches(test.operator(), difference))
                .isPresent();
    }

    private static int compared(Test test, Object value) {
        if (!test.numeric()) {
            return value.toString().compareTo(test.operand());
        }
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException(
                    test.subject() + " is '" + value + "', which can't be compared with the number " + test.operand());
        }
        return Double.compare(number.doubleValue(), Double.parseDouble(test.operand()));
    }

    private static boolean matches(String operator, int difference) {
        return switch (operator) {
            case "=" -> difference == 0;
            case "!=" -> difference != 0;
            case "<" -> difference < 0;
            case "<=" -> difference <= 0;
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            default -> throw new IllegalStateException(operator);
        };
    }
}
