package vn.annhi.reminder;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets An Nhi do things at set times. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {}
