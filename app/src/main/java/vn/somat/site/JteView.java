package vn.somat.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * Renders one compiled page. The whole page is rendered before its first byte is sent, so a failure in a template
 * becomes an error page and never half a list.
 */
final class JteView extends AbstractTemplateView {

    private final TemplateEngine engine;
    private final Function<HttpServletRequest, Page> pages;

    JteView(TemplateEngine engine, Function<HttpServletRequest, Page> pages) {
        this.engine = engine;
        this.pages = pages;
        setContentType("text/html;charset=UTF-8");
        // The page carries its own request facts; framework macros would only widen what a template can reach.
        setExposeSpringMacroHelpers(false);
    }

    @Override
    public boolean checkResource(java.util.Locale locale) {
        return engine.hasTemplate(template());
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, @Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws Exception {
        model.put("page", pages.apply(Objects.requireNonNull(request)));
        var output = new Utf8ByteOutput();
        engine.render(template(), model, output);
        if (response != null) {
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }

    private String template() {
        return getUrl() + ".jte";
    }
}
