/**
 * What goes wrong, whose fault it is, and how it is told. Start from {@link org.palmares.failure.Failure}; an exception with
 * a message for the user is a {@link org.palmares.failure.Worded}.
 *
 * <p>Every floor may use it. It knows none of them.
 */
package org.palmares.failure;
