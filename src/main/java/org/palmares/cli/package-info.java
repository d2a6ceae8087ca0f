/**
 * The command line: one class per command, thin (parse, call, print). Start from {@link org.palmares.cli.Main}; a new
 * command is a class here and a line in {@link org.palmares.cli.Commands}.
 *
 * <p>Data goes to standard output, words to standard error. A command ends with 0 when it answered, 1 when the data or the
 * query stood in its way, 2 when it was called wrongly.
 */
package org.palmares.cli;
