package org.palmares.intake;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By what a mapping knows a file.
 *
 * @param files a pattern that the file's name must fit; empty for any
 * @param all columns that the file must have
 * @param any columns of which it must have one; empty where none is asked for
 * @param none columns that it must not have
 */
record Recognition(Optional<String> files, List<String> all, List<String> any, List<String> none) {

    /** Whether a file of this name, of which {@code has} tells the columns, is meant. */
    boolean fits(String fileName, Predicate<String> has) {
        return all.stream().allMatch(has)
                && (any.isEmpty() || any.stream().anyMatch(has))
                && none.stream().noneMatch(has)
                && files.map(pattern -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + pattern)
                                .matches(Path.of(fileName)))
                        .orElse(true);
    }
}
