/**
 * The facts of cycling history as values: what a race, an edition, a result line, a gap is. Start from
 * {@link org.palmares.model.ResultSheet}, one classification of one edition as one source states it.
 *
 * <p>Everything here is an immutable record or a closed choice. This is the ground floor: it knows no file format, no
 * SQL and no other package of palmares.
 */
package org.palmares.model;
