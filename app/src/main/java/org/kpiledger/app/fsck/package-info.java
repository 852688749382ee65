/** Compares all that a stopped installation keeps with its log. */
@NullMarked
package org.kpiledger.app.fsck;

import org.jspecify.annotations.NullMarked;
