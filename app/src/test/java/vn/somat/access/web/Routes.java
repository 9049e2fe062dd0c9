package vn.somat.access.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.somat.browser.House;

/** Every route of the house, as its controllers say it. */
final class Routes {

    /** What a test makes of one. */
    interface Made<T> {
        T of(RequestMethod method, String path, HandlerMethod handler);
    }

    private record One(RequestMethod method, String path, HandlerMethod handler) {}

    private Routes() {}

    /** By path, then by method. */
    static <T> List<T> of(House house, Made<T> made) {
        var all = new ArrayList<One>();
        house.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> Objects.requireNonNull(info.getPathPatternsCondition())
                        .getPatternValues()
                        .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                .filter(method ->
                                        handler.getBeanType().getName().startsWith("vn.somat"))
                                .forEach(method -> all.add(new One(method, path, handler)))));
        return all.stream()
                .sorted(Comparator.comparing(One::path).thenComparing(One::method))
                .map(one -> made.of(one.method(), one.path(), one.handler()))
                .toList();
    }
}
