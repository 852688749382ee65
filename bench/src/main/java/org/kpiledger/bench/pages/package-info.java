/** How soon does a real browser show the pages, and how much does it load for them? */
@NullMarked
package org.kpiledger.bench.pages;

import org.jspecify.annotations.NullMarked;
