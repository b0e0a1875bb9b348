package vn.annhi.engine.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.annhi.web.SignInSessions;
import vn.annhi.web.SignOut;

/** Puts the door between the sign-in and the web apps' own filters. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {

    private static final int BEFORE_SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;
    private static final int AFTER_SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<WebAppSession> webAppSession(SignOut signOut) {
        return door(new WebAppSession(signOut), AFTER_SIGN_IN, "/camunda");
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return door(new BodyLimit(), AFTER_SIGN_IN, "/camunda");
    }

    @Bean
    FilterRegistrationBean<SpokenErrors> spokenErrors(ErrorWords words) {
        return door(new SpokenErrors(words), AFTER_SIGN_IN + 1, AllowedPaths.API);
    }

    @Bean
    FilterRegistrationBean<AllowedPaths> allowedPaths(CallList calls) {
        return door(new AllowedPaths(calls), AFTER_SIGN_IN + 2, AllowedPaths.API);
    }

    @Bean
    FilterRegistrationBean<AppPages> appPages() {
        return door(new AppPages(), AFTER_SIGN_IN + 2, AppPages.APPS);
    }

    @Bean
    FilterRegistrationBean<NewPasswords> newPasswords(SignInSessions sessions) {
        return door(new NewPasswords(sessions), AFTER_SIGN_IN + 3, AllowedPaths.API);
    }

    @Bean
    FilterRegistrationBean<BrowserLimits> browserLimits() {
        return door(new BrowserLimits(), BEFORE_SIGN_IN, "/camunda");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // the vendor's page about itself
        pages.addStatusController("/camunda-welcome/**", HttpStatus.NOT_FOUND);
    }

    private static <T extends Filter> FilterRegistrationBean<T> door(T filter, int order, String folder) {
        var registration = new FilterRegistrationBean<T>(filter);
        registration.addUrlPatterns(folder, folder + "/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.INCLUDE);
        registration.setOrder(order);
        return registration;
    }
}
