package vn.somat.access.web;

import jakarta.servlet.http.HttpServletResponse;

/** Pages that show a secret once, as the answer to a form. */
final class OncePages {

    private OncePages() {}

    /** The address bar shows where a reload may lead: the secret itself has no address. */
    static void shownOnce(HttpServletResponse response, String address) {
        response.setHeader("HX-Push-Url", address);
    }
}
