/**
 * Statistics as pure methods on numbers, each returning a record with the estimate and what it rests on. Start from
 * {@link org.palmares.stats.Summary} for a distribution and {@link org.palmares.stats.Proportion} for a share; {@code law},
 * {@code compare}, {@code trend}, {@code sequence}, {@code share}, {@code concentration}, {@code rating} and {@code career} each
 * hold the methods for one kind of question.
 *
 * <p>Nothing here knows cycling, SQL or tables. Unknown values stay with the caller: a NaN is refused, never skipped.
 */
package org.palmares.stats;
