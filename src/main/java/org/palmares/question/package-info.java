/**
 * The stored questions: one file of SQL each, whose header is its contract and whose body is the answer, in the SQL that DuckDB
 * and Apache Spark share. {@link org.palmares.question.Questions} lists them; from the same {@link org.palmares.question.Question}
 * come the archive's table macro, the command, the Java call, the block of a report, and the page of the manual. Nothing here runs
 * a query.
 */
package org.palmares.question;
