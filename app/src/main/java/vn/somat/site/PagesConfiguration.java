package vn.somat.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import vn.somat.interchange.TypedDate;

/** How pages are made: compiled templates, texts of every room, Vietnamese first, dates as clerks type them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    static final Locale VIETNAMESE = Locale.of("vi");

    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1));
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    private final Clock clock;
    private final OneOfEach oneOfEach;

    PagesConfiguration(Clock clock, OneOfEach oneOfEach) {
        this.clock = clock;
        this.oneOfEach = oneOfEach;
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.somatpages");
    }

    @Bean
    ViewResolver pageResolver(TemplateEngine engine, MessageSource texts, Surroundings surroundings) {
        var resolver = new AbstractTemplateViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(engine, request -> new Page(request, texts, surroundings));
            }

            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }
        };
        resolver.setViewClass(JteView.class);
        return resolver;
    }

    @Bean
    MessageSource messageSource() throws IOException {
        return Texts.ofAllRooms();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new HouseLanguage();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new TypedDate(clock));
        // A secret is its letters, commas included; the usual conversion would split it there.
        registry.addConverter(String.class, char[].class, String::toCharArray);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(oneOfEach).excludePathPatterns("/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SecondPersonArgument());
    }

    /**
     * Fonts come from our own server: an isolated PC may have none that knows ữ, ẫ or ợ. What is asked for by its own
     * mark may be kept for a year, for another content has another address.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/liberation/")
                .setCacheControl(FOR_A_DAY);
        registry.addResourceHandler("/htmx/**")
                .addResourceLocations("classpath:/" + HTMX)
                .setCacheControl(FOR_A_YEAR);
        registry.addResourceHandler("/somat.css", "/somat.js", "/icon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(FOR_A_YEAR);
    }

    /** What is text says in which letters, also where a file says nothing of itself. */
    @Bean
    FilterRegistrationBean<Filter> lettersOfFiles() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            chain.doFilter(request, response);
        });
        filter.setName("lettersOfFiles");
        filter.setUrlPatterns(List.of("/somat.css", "/somat.js", "/icon.svg", "/htmx/*"));
        return filter;
    }

    /** Browsers ask for it even where the page names another. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/icon.svg");
    }
}
