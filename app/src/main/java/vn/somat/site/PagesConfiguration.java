package vn.somat.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import vn.somat.interchange.TypedDate;

/** How pages are made: compiled templates, texts of every room, Vietnamese first, dates as clerks type them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final Clock clock;

    PagesConfiguration(Clock clock) {
        this.clock = clock;
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

    /** One pair of files a room: {@code messages/<room>_vi.properties} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(files)
                .map(file -> "messages/" + String.valueOf(file.getFilename()).replace("_vi.properties", ""))
                .distinct()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(VIETNAMESE);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("ngon-ngu");
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        return resolver;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new TypedDate(clock));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SecondPersonArgument());
    }

    /** Fonts come from our own server: an isolated PC may have none that knows ữ, ẫ or ợ. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/liberation/")
                .setCachePeriod(86_400);
        registry.addResourceHandler("/htmx/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCachePeriod(86_400);
    }
}
