/**
 * From the files that analysts keep to claims in an archive. Start from {@link org.palmares.intake.Importer}.
 *
 * <p>Pages and result lists come through the readers, tables through a {@link org.palmares.intake.TableMapping} that DuckDB
 * reads by itself; both lie in the same temporary tables before the same SQL, beside this package, tells the races, the
 * editions and the people apart.
 */
package org.palmares.intake;
