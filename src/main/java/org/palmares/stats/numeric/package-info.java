/** What several methods of {@code stats} compute with: the maximum of a function and its curvature. */
package org.palmares.stats.numeric;
