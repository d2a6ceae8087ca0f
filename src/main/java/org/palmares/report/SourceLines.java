package org.palmares.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a report's file, which need not follow one another there.
 *
 * @param texts the lines
 * @param numbers where each stands in the file, from 1
 */
record SourceLines(List<String> texts, List<Integer> numbers) {

    /** The lines of a file after its first so many. */
    static SourceLines after(List<String> file, int skipped) {
        return new SourceLines(
                file.subList(skipped, file.size()),
                IntStream.range(skipped + 1, file.size() + 1).boxed().toList());
    }

    /** Where the line of this index stands in the file. */
    int number(int index) {
        return numbers.isEmpty() ? 1 : numbers.get(Math.min(index, numbers.size() - 1));
    }
}
