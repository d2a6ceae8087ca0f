/**
 * Rows of a result as text for people and for other programs: a box on the terminal, CSV, JSON, Markdown and more. Start
 * from {@link org.palmares.format.OutputFormat}, which writes {@link org.palmares.format.Rows} to an
 * {@link org.palmares.format.OutputTarget}.
 *
 * <p>This package knows no SQL, no archive and no cycling. It reads neither the environment nor the terminal: what the
 * output may look like comes in as a {@link org.palmares.format.Style}.
 */
package org.palmares.format;
