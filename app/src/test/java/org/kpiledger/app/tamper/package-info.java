@NullMarked
package org.kpiledger.app.tamper;

import org.jspecify.annotations.NullMarked;
