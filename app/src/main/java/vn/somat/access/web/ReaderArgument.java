package vn.somat.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.somat.access.Reader;

/** Hands a controller the reader of its request; null only where the parameter says so and nobody has signed in. */
final class ReaderArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var reader = request.getAttribute(Present.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (reader == null && !parameter.isOptional()) {
            throw new IllegalStateException("nobody has signed in, and the door let the request through");
        }
        return reader;
    }
}
