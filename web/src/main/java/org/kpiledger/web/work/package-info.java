/** What is there for the user to do, and how are many values entered at once? */
@NullMarked
package org.kpiledger.web.work;

import org.jspecify.annotations.NullMarked;
