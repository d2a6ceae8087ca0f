/** How much of the wins a few have: {@link org.palmares.stats.concentration.Concentration}. */
package org.palmares.stats.concentration;
