/** Who may do what: roles are granted and revoked by commands, and every other command is judged by them. */
@NullMarked
package org.kpiledger.command.access;

import org.jspecify.annotations.NullMarked;
