package vn.somat.access.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers of all rooms may take as an argument: the reader; and how much one reader may ask of them. */
@Configuration(proxyBeanMethods = false)
class ArgumentsConfiguration implements WebMvcConfigurer {

    private final FairShares shares;

    ArgumentsConfiguration(FairShares shares) {
        this.shares = shares;
    }

    /** Not again where the container forwards to its page of errors. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(shares).excludePathPatterns("/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument());
    }
}
