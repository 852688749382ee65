package org.kpiledger.web;

import org.kpiledger.edge.Edge;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * What an application imports to serve the pages.
 *
 * <p>They read the API at {@code kpiledger.web.query-url} and {@code kpiledger.web.command-url}; without these, at the
 * port on which this process itself listens.
 */
@Configuration(proxyBeanMethods = false)
@Import(Edge.class)
@ComponentScan(
        basePackageClasses = WebSide.class,
        // Another side in the same application context may have a class of the same short name.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = WebApplication.class))
@PropertySource("classpath:org/kpiledger/web/web.properties")
public class WebSide {}
