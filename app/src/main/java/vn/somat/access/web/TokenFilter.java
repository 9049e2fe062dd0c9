package vn.somat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.somat.access.Reader;
import vn.somat.access.Tokens;
import vn.somat.vault.Vault;

/** Reads the token of a request ({@code Authorization: Bearer somat_…}); nothing is remembered between requests. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Vault vault;

    TokenFilter(Tokens tokens, Vault vault) {
        this.tokens = tokens;
        this.vault = vault;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = reader(request);
        if (reader.isPresent()) {
            vault.touch();
            Present.during(reader.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Reader> reader(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.reader(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
