package vn.annhi.engine.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the door before the web apps' own filters, and sends the bare address to the work list. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {

    /** After the character encoding, before everything that reads the request. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<AllowedPaths> allowedPaths(CallList calls) {
        return first(new AllowedPaths(calls), AllowedPaths.API);
    }

    @Bean
    FilterRegistrationBean<AppPages> appPages() {
        return first(new AppPages(), AppPages.APPS);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/", AppPages.APPS + "/tasklist/" + Visitor.ENGINE + "/");
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, String folder) {
        var registration = new FilterRegistrationBean<T>(filter);
        registration.addUrlPatterns(folder, folder + "/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.INCLUDE);
        registration.setOrder(FIRST);
        return registration;
    }
}
