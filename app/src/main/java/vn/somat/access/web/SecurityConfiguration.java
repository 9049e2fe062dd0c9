package vn.somat.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import vn.somat.access.Demands;
import vn.somat.access.ForgedForms;
import vn.somat.access.Noticed;
import vn.somat.access.SignIn;
import vn.somat.access.Tokens;
import vn.somat.vault.Vault;

/**
 * Who passes which door: static files anybody, the API whoever carries a token, pages whoever has signed in. That nothing
 * answers while the vault is sealed is decided before, and {@link StrictHeaders} stand on every answer.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Open without signing in. */
    private static final String[] BEFORE_SIGN_IN = {
        "/sign-in", "/sign-out", "/unseal/**", "/setup/**", "/language", "/error"
    };

    @Bean
    @Order(1)
    SecurityFilterChain doorOfFiles(HttpSecurity http) throws Exception {
        http.securityMatcher("/somat.css", "/somat.js", "/icon.svg", "/favicon.ico", "/fonts/**", "/htmx/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll());
        return plain(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorOfTheApi(
            HttpSecurity http, Vault vault, Tokens tokens, Noticed noticed, FilesUnderWay files) throws Exception {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/v1/health", "/api/v1/ready", "/api/openapi.yaml", "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new NoToken(noticed)))
                .addFilterAfter(new TokenFilter(tokens, vault), CsrfFilter.class)
                .addFilterAfter(
                        files.door(asked -> asked.getAttribute(Present.ATTRIBUTE) != null, new NoToken(noticed)),
                        TokenFilter.class);
        return plain(http).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain doorOfPages(
            HttpSecurity http,
            Vault vault,
            SignIn signIn,
            FormTokens formTokens,
            VisitCookie cookie,
            ForgedForms forged,
            FilesUnderWay files,
            Demands demands)
            throws Exception {
        http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(BEFORE_SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new NotSignedIn())
                        .accessDeniedHandler(new FormExpired(signIn, cookie, forged)))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                // Before the first that looks for the token of a form, and so reads the form.
                .addFilterBefore(
                        files.door(asked -> isKnown(asked, signIn, cookie), new NotSignedIn()), CsrfFilter.class)
                .addFilterAfter(new VisitFilter(signIn, cookie, vault, demands), CsrfFilter.class);
        return withoutSessions(http).build();
    }

    private static boolean isKnown(HttpServletRequest request, SignIn signIn, VisitCookie cookie) {
        var secret = cookie.of(request);
        return secret != null && signIn.visit(secret).flatMap(signIn::reader).isPresent();
    }

    /** There is no other way in than {@link SignIn}: keeps Spring Boot from inventing a user. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new BadCredentialsException("sign-in is by form or token only");
        };
    }

    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return withoutSessions(http).csrf(AbstractHttpConfigurer::disable);
    }

    /** Spring Security keeps nothing of its own: a visit lives in {@link VisitFilter}, a token in its request. */
    private static HttpSecurity withoutSessions(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("nobody"));
    }
}
