/**
 * Which race or rider a name means that somebody typed: {@link org.palmares.archive.names.RaceNames} and {@link
 * org.palmares.archive.names.RiderNames}. The same for commands, scripts, reports, notebooks and imports. Who two printed names
 * are in an import is not decided here, but in {@code intake}.
 */
package org.palmares.archive.names;
