package vn.somat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Kết nối không mã hóa: taken from this machine only. From another one the house is reached by TLS, its own or that of a gate whose
 * word counts; whoever starts it may say otherwise ({@code --plain}).
 */
@Configuration(proxyBeanMethods = false)
class PlainDoor {

    /** Behind {@link StrictHeaders}, before everything else. */
    private static final int SECOND = -119;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> refusingPlain(@Value("${somat.access.plain:false}") boolean plain) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Refusing(plain));
        filter.setName("refusingPlain");
        filter.setOrder(SECOND);
        return filter;
    }

    private static final class Refusing extends OncePerRequestFilter {
        private final boolean plain;

        Refusing(boolean plain) {
            this.plain = plain;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (plain || request.isSecure() || isHere(request.getRemoteAddr())) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN, "access.plain");
            }
        }

        /** A caller is known by its numbers; no name is looked up. */
        private static boolean isHere(String address) throws IOException {
            return InetAddress.getByName(address).isLoopbackAddress();
        }
    }
}
