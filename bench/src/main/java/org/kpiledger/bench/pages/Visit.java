package org.kpiledger.bench.pages;

/**
 * What one first visit to a page came to.
 *
 * @param largestPaintMs from the click to the largest text or picture within the window
 * @param bytes that were transferred, headers and all, without the chart library
 * @param chartBytes of the chart library, which is loaded when a chart comes into view
 */
record Visit(double largestPaintMs, long bytes, long chartBytes) {}
