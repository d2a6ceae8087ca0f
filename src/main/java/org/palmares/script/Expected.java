package org.palmares.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The output that a script holds for one of its statements, in a comment after it:
 *
 * <pre>
 * FROM repeat_winners('gp-miguel-indurain');
 * -- expect csv
 * -- &gt; rider,wins
 * -- &gt; Alejandro Valverde,3
 * </pre>
 *
 * Each line has its own mark, so that output may hold anything, a comment's end included.
 *
 * @param format the name of the output format; {@code box} where {@code -- expect} names none
 * @param lines of the output
 * @param start offset of the block in the script
 * @param end offset after its last character, the last line's end not included
 */
public record Expected(String format, List<String> lines, int start, int end) {
    /** The format of a block that names none. */
    public static final String DEFAULT_FORMAT = "box";

    private static final Pattern BLOCK = Pattern.compile(
            "^--[ ]expect(?:[ ](?<format>\\w+))?[ ]*(?<lines>(?:\\n-- >[^\\n]*+)*+)", Pattern.MULTILINE);

    public Expected {
        lines = List.copyOf(lines);
    }

    /** The block that stands between two offsets of a script, if there is one. */
    static Optional<Expected> between(String script, int from, int to) {
        Matcher block = BLOCK.matcher(script).region(from, to).useAnchoringBounds(false);
        if (!block.find()) {
            return Optional.empty();
        }
        String format = Optional.ofNullable(block.group("format")).orElse(DEFAULT_FORMAT);
        List<String> lines = block.group("lines")
                .lines()
                .skip(1)
                .map(line -> line.startsWith("-- > ") ? line.substring(5) : line.substring(4))
                .toList();
        return Optional.of(new Expected(format, lines, block.start(), block.end()));
    }

    /** The block as it is written into a script, without a last line's end. */
    static String block(String format, String output) {
        String head = format.equals(DEFAULT_FORMAT) ? "-- expect" : "-- expect " + format;
        return output.lines().map(line -> ("\n-- > " + line).stripTrailing()).collect(Collectors.joining("", head, ""));
    }

    /** Whether output is what is expected; trailing space, which editors remove, does not count. */
    public boolean matches(String output) {
        return lines.stream()
                .map(String::stripTrailing)
                .toList()
                .equals(output.lines().map(String::stripTrailing).toList());
    }
}
