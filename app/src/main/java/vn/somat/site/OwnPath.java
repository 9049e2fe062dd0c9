package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.RedirectView;

/** A path of our own to come back to: an address given by somebody else must not become a redirect. */
final class OwnPath {

    private OwnPath() {}

    /** {@code asked} when it is a path below this house, the home page otherwise. */
    static String or(@Nullable String asked) {
        boolean ours = asked != null
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && !asked.contains("\\")
                && asked.chars().noneMatch(Character::isISOControl);
        return ours && asked != null ? asked : "/";
    }

    static RedirectView redirect(@Nullable String asked) {
        var view = new RedirectView(or(asked));
        // A brace somebody searched for is no template.
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
