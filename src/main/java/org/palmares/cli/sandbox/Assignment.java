package org.palmares.cli.sandbox;

import java.io.Serializable;

/**
 * What the sandbox's process is told on its standard input.
 *
 * @param archive the private copy of the archive
 * @param name of the archive, for messages
 * @param title of the archive, for a page
 * @param work what to do
 */
record Assignment(String archive, String name, String title, ConfinedWork work) implements Serializable {}
