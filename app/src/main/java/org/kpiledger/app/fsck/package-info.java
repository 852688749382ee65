/** Compares all that an installation keeps with its log, on a folder that nobody uses or beside the running system. */
@NullMarked
package org.kpiledger.app.fsck;

import org.jspecify.annotations.NullMarked;
