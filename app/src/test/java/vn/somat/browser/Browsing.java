package vn.somat.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the shared house and windows of their own, and closes the windows again. */
final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == House.class) {
            return House.shared();
        }
        var visitor = new Visitor(House.shared());
        windows(test).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        for (var visitor : windows(test)) {
            if (failed) {
                visitor.picture("failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName());
            }
            visitor.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> windows(ExtensionContext test) {
        return (List<Visitor>) test.getStore(OURS).getOrComputeIfAbsent("windows", key -> new ArrayList<Visitor>());
    }
}
