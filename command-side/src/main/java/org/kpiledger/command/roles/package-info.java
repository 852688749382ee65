/** The roles that somebody holds or acts in, as rules of any feature read them. */
@NullMarked
package org.kpiledger.command.roles;

import org.jspecify.annotations.NullMarked;
