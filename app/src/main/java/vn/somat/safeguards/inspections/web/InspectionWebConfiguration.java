package vn.somat.safeguards.inspections.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the inspectors' trail before every page. */
@Configuration(proxyBeanMethods = false)
class InspectionWebConfiguration implements WebMvcConfigurer {

    private final InspectorsTrail trail;

    InspectionWebConfiguration(InspectorsTrail trail) {
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(trail).excludePathPatterns("/still-here", "/error");
    }
}
