/** Where was the usual way left? */
@NullMarked
package org.kpiledger.query.exceptions;

import org.jspecify.annotations.NullMarked;
