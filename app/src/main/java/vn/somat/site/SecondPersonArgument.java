package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.somat.access.SecondPerson;

/**
 * Người thứ hai: hands a controller what {@code layout/second.jte} asked for, as an argument of type {@link
 * SecondPerson}; null when nothing was typed, so that the desk can say that somebody is missing.
 */
final class SecondPersonArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SecondPerson.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var username = typed(request, "second.username").strip();
        var pin = typed(request, "second.pin");
        return username.isEmpty() && pin.isEmpty() ? null : new SecondPerson(username, pin);
    }

    private static String typed(NativeWebRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
