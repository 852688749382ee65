/** What does a value say, who did what to it, and what is to be done with it? */
@NullMarked
package org.kpiledger.web.values;

import org.jspecify.annotations.NullMarked;
