package org.palmares.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a box shows and how wide each is, so that the box fits the terminal. Long texts give way first, down to
 * {@value #READABLE_WIDTH}; numbers and dates are never cut, since half a number misleads. Where that is not enough the
 * columns in the middle are left out.
 *
 * @param columns the shown ones, as numbers into all columns; {@link #GAP} stands where some were left out
 * @param widths in terminal columns, without the space on both sides
 */
record BoxLayout(List<Integer> columns, List<Integer> widths) {
    static final int GAP = -1;
    private static final int READABLE_WIDTH = 8;

    /** Each column costs a space on both sides and a line; one more line closes the box. */
    private static final int FRAME_PER_COLUMN = 3;

    /**
     * The range a column's width may have.
     *
     * @param least under which its cells can't be read
     * @param natural that shows everything
     */
    record Range(int least, int natural) {
        static Range of(Kind kind, int headingWidth, int cellWidth) {
            int natural = Math.max(1, Math.max(headingWidth, cellWidth));
            int uncut = kind == Kind.TEXT ? READABLE_WIDTH : Math.max(cellWidth, READABLE_WIDTH / 2);
            return new Range(Math.min(natural, uncut), natural);
        }
    }

    static BoxLayout unlimited(List<Range> ranges) {
        return fit(ranges, Integer.MAX_VALUE);
    }

    static BoxLayout fit(List<Range> ranges, int terminalWidth) {
        int fewest = Math.min(2, ranges.size());
        for (int shown = ranges.size(); shown >= fewest; shown--) {
            List<Integer> columns = columns(ranges.size(), shown);
            List<Range> chosen = columns.stream()
                    .map(column -> column == GAP ? new Range(1, 1) : ranges.get(column))
                    .toList();
            int room = terminalWidth - 1 - FRAME_PER_COLUMN * chosen.size();
            if (chosen.stream().mapToInt(Range::least).sum() <= room) {
                return new BoxLayout(columns, share(chosen, room));
            }
        }
        // Two columns are shown even where the terminal is too narrow for them: it wraps, which beats showing nothing.
        List<Integer> columns = columns(ranges.size(), fewest);
        return new BoxLayout(
                columns,
                columns.stream()
                        .map(column -> column == GAP ? 1 : ranges.get(column).least())
                        .toList());
    }

    /** The first and the last columns, with one more at the front where the number is odd. */
    private static List<Integer> columns(int all, int shown) {
        List<Integer> columns = new ArrayList<>();
        int front = (shown + 1) / 2;
        for (int i = 0; i < front; i++) {
            columns.add(i);
        }
        if (shown < all) {
            columns.add(GAP);
        }
        for (int i = all - (shown - front); i < all; i++) {
            columns.add(i);
        }
        return columns;
    }

    /** Lowers one common cap on all widths until they fit, then hands out what rounding left, from the left. */
    private static List<Integer> share(List<Range> ranges, int room) {
        int cap = Math.min(room, ranges.stream().mapToInt(Range::natural).max().orElse(0));
        while (total(ranges, cap) > room) {
            cap--;
        }
        int left = room - total(ranges, cap);
        List<Integer> widths = new ArrayList<>();
        for (Range range : ranges) {
            int width = capped(range, cap);
            boolean grows = left > 0 && width == cap && width < range.natural();
            if (grows) {
                left--;
            }
            widths.add(grows ? width + 1 : width);
        }
        return widths;
    }

    private static int total(List<Range> ranges, int cap) {
        return ranges.stream().mapToInt(range -> capped(range, cap)).sum();
    }

    private static int capped(Range range, int cap) {
        return Math.max(range.least(), Math.min(range.natural(), cap));
    }

    /** Of the whole box, in terminal columns. */
    int width() {
        return 1
                + FRAME_PER_COLUMN * widths.size()
                + widths.stream().mapToInt(Integer::intValue).sum();
    }

    boolean leavesColumnsOut() {
        return columns.contains(GAP);
    }

    int columnsShown() {
        return columns.size() - (leavesColumnsOut() ? 1 : 0);
    }
}
