package org.palmares.format;

/** How many there are of a thing, in words. */
public final class CountText {
    private CountText() {}

    /** {@code 1 edition}, {@code 2 editions}. */
    public static String of(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
