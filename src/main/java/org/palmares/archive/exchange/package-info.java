/**
 * Whole archives as files of other formats, and back: {@link org.palmares.archive.exchange.Export} writes them, the bundled
 * {@code datasets/} and exports are loaded with the same checks. Results of races that somebody else wrote down are not its
 * business; they are taken in by {@code intake}.
 */
package org.palmares.archive.exchange;
