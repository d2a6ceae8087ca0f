/** Intervals by drawing again from the data: {@link org.palmares.stats.bootstrap.Bootstrap}. */
package org.palmares.stats.bootstrap;
