/** Is everything running, and how far is it? */
@NullMarked
package org.kpiledger.web.status;

import org.jspecify.annotations.NullMarked;
