/** Which forms are there for what managers do most, who is offered them, and what becomes of what they send? */
@NullMarked
package org.kpiledger.web.commands;

import org.jspecify.annotations.NullMarked;
