/**
 * The way in for Java programs and notebooks: {@link org.palmares.ask.Palmares#open()}, then questions about a race, each
 * answered as facts, sentence, table and figure. Nothing here throws a checked exception, and nothing needs Jupyter.
 */
package org.palmares.ask;
