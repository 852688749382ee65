/** What all pages share: language, texts, figures, links that keep the moment, style sheet and script, failures. */
@NullMarked
package org.kpiledger.web.pages;

import org.jspecify.annotations.NullMarked;
