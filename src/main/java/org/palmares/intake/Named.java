package org.palmares.intake;

/**
 * A name of the file's that a mapping uses.
 *
 * @param name the name
 * @param line the line of the mapping in which it stands
 */
record Named(String name, int line) {}
