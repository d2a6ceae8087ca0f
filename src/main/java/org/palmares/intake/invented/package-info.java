/**
 * Histories that nobody rode, of any size, to measure and to try things with. Start from
 * {@link org.palmares.intake.invented.InventedHistory}.
 */
package org.palmares.intake.invented;
