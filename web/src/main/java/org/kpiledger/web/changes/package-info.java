/** What differs between two moments, on a page of its own and as marks on all others? */
@NullMarked
package org.kpiledger.web.changes;

import org.jspecify.annotations.NullMarked;
