/** Tests of what the installation asks by itself. */
@NullMarked
package org.kpiledger.app.offtrack;

import org.jspecify.annotations.NullMarked;
