/**
 * Who is how good, judged from orders of finish. Start from {@link org.palmares.stats.rating.PlackettLuce}, which looks at all
 * races at once, or {@link org.palmares.stats.rating.Elo}, which follows them; {@link org.palmares.stats.rating.KendallTau} and
 * {@link org.palmares.stats.rating.Ndcg} compare rankings.
 */
package org.palmares.stats.rating;
