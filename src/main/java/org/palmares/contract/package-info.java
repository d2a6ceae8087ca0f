/**
 * What a text of SQL promises in its first comment: the question it answers, the parameters it takes, the columns it gives.
 * Scripts, stored questions, reports and notebook cells share this one grammar; {@link org.palmares.contract.HeaderParser} reads a
 * whole header, {@link org.palmares.contract.ParameterDeclaration} one parameter.
 */
package org.palmares.contract;
