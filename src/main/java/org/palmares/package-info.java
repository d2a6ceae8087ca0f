/** palmares: cycling statistics and historical analytics. */
package org.palmares;
