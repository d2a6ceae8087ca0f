package org.palmares.archive.making;

/** Prints the digest of the bundled data, for the build, which packs it as {@code bundled.sha256}. */
final class BundledDigest {
    private BundledDigest() {}

    /** Called by {@code src/build/dist.xml}. */
    public static void main(String[] arguments) {
        System.out.println(BundledDatasets.workOutDigest());
    }
}
