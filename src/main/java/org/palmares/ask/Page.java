package org.palmares.ask;

/**
 * What there is to know of one thing: a rider, a race, an edition, a season.
 *
 * @param facts in words
 * @param answer the rows: of a rider the palmarès, of a race its podiums, of an edition its result, of a season its races
 */
public record Page(String facts, QuestionAnswer answer) {}
