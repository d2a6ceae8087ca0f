/**
 * A report: Markdown with SQL and chart blocks becomes one HTML file that opens offline. Start from
 * {@link org.palmares.report.Report}: {@code Report.parse(file, text).html(queries, given, colophon)}.
 *
 * <p>The page shows the query behind each table and figure, and its prose takes numbers from queries, so that it can't
 * go stale. Whatever comes from a report, a query or a name is escaped: nothing in it can run or reach a network. Which
 * archive the queries go to is the caller's matter ({@link org.palmares.report.Queries}).
 */
package org.palmares.report;
