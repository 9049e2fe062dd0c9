package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.somat.access.Noticed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;

/**
 * Mỗi ô một giá trị: of a value an act takes one of, two are refused, not the first taken or both joined; and what a form of a
 * page sends stands in its body, not in its address. Whoever reads a request and whoever acts on it see the same.
 */
@Component
class OneOfEach implements HandlerInterceptor {

    private static final Set<String> OF_THE_SECOND = Set.of("second.username", "second.pin");

    private final Noticed noticed;

    OneOfEach(Noticed noticed) {
        this.noticed = noticed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletRequestBindingException {
        if (handler instanceof HandlerMethod method) {
            boolean form = request.getMethod().equals("POST")
                    && !request.getRequestURI().startsWith("/api/");
            boolean misplaced = form && request.getQueryString() != null;
            if (misplaced || once(method, request).stream().anyMatch(name -> count(name, request) > 1)) {
                noticed.misplaced(reader(request), request.getRemoteAddr());
                throw new ServletRequestBindingException("a value in the wrong place, or sent more than once");
            }
        }
        return true;
    }

    private static @Nullable Reader reader(HttpServletRequest request) {
        return request.getAttribute(Reader.class.getName()) instanceof Reader reader ? reader : null;
    }

    /** Words and files under that name. */
    private static int count(String name, HttpServletRequest request) {
        var words = request.getParameterValues(name);
        int files = request instanceof MultipartHttpServletRequest parts
                ? parts.getFiles(name).size()
                : 0;
        return files + (words == null ? 0 : words.length);
    }

    /** The names that stand for one value here, of what was sent and of what is asked for. */
    private static Set<String> once(HandlerMethod method, HttpServletRequest request) {
        var once = new TreeSet<String>();
        var many = new TreeSet<String>();
        boolean all = false;
        for (var parameter : method.getMethodParameters()) {
            var type = parameter.getParameterType();
            var named = parameter.getParameterAnnotation(RequestParam.class);
            if (type == SecondPerson.class) {
                once.addAll(OF_THE_SECOND);
            } else if (named != null && Map.class.isAssignableFrom(type)) {
                if (MultiValueMap.class.isAssignableFrom(type)) {
                    return Set.of();
                }
                all = true;
            } else if (named != null) {
                (isMany(type) ? many : once).add(name(parameter, named));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
                Stream.of(type.getRecordComponents())
                        .forEach(part -> (isMany(part.getType()) ? many : once).add(part.getName()));
            }
        }
        if (all) {
            once.addAll(request.getParameterMap().keySet());
        }
        once.removeAll(many);
        return once;
    }

    /** A secret is an array of letters and stands for one value. */
    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isArray() && type != char[].class;
    }

    private static String name(MethodParameter parameter, RequestParam named) {
        return Stream.of(named.name(), named.value())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> parameter.getParameter().getName());
    }
}
