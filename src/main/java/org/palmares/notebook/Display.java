package org.palmares.notebook;

/**
 * A value in the two forms that are sent to a notebook.
 *
 * @param html for browsers
 * @param text for where only text is shown, such as a notebook turned into a script
 */
record Display(String html, String text) {}
