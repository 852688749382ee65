/** Shows on a copy what somebody could do to a log, and who notices. */
@NullMarked
package org.kpiledger.app.tamper;

import org.jspecify.annotations.NullMarked;
