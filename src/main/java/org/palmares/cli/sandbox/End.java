package org.palmares.cli.sandbox;

/**
 * How the work ended.
 *
 * @param exitCode of the command
 * @param isWhole whether the data is all there; a file that was to hold it is left as it was otherwise
 */
record End(int exitCode, boolean isWhole) {
    static End done(int exitCode) {
        return new End(exitCode, true);
    }

    static End failed(int exitCode) {
        return new End(exitCode, false);
    }

    String text() {
        return exitCode + (isWhole ? " whole" : " failed");
    }

    /** @throws NumberFormatException when it is none */
    static End of(String text) {
        return new End(Integer.parseInt(text.substring(0, Math.max(0, text.indexOf(' ')))), text.endsWith(" whole"));
    }
}
