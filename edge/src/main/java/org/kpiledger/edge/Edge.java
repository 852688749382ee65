package org.kpiledger.edge;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.PropertySource;

/**
 * What an application imports to have accounts, authentication, problem documents, the load gate and the status; any
 * number of sides in one application context may import it, it is there once.
 *
 * <p>Its defaults (loopback address, the endpoints of the actuator that are shown) yield to every other property source.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = Edge.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@PropertySource("classpath:org/kpiledger/edge/edge.properties")
public class Edge {}
