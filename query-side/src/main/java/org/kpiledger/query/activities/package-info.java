/** What was done? */
@NullMarked
package org.kpiledger.query.activities;

import org.jspecify.annotations.NullMarked;
