package vn.somat.access.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The same strict headers on every answer, redirects and refusals included: nothing from elsewhere runs in a page, no
 * page is framed, and no browser keeps one. What names its own keeping, as static files do, is left alone.
 */
@Configuration(proxyBeanMethods = false)
class StrictHeaders {

    /** Before everything that may answer. */
    private static final int FIRST = -120;

    private static final Duration HTTPS_FOR = Duration.ofDays(365);

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";
    private static final String FEATURES =
            "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), payment=()";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOnEveryAnswer() {
        var origin = new CrossOriginOpenerPolicyHeaderWriter();
        origin.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resources = new CrossOriginResourcePolicyHeaderWriter();
        resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        var writers = List.<HeaderWriter>of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new PermissionsPolicyHeaderWriter(FEATURES),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new CacheControlHeadersWriter(),
                // Over TLS only: from then on this browser comes by no other way.
                new HstsHeaderWriter(HTTPS_FOR.toSeconds(), false),
                origin,
                resources);
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(writers));
        filter.setOrder(FIRST);
        return filter;
    }
}
