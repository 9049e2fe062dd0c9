package vn.somat.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import vn.somat.access.FirstPassword;

/** Pages that show a secret once, as the answer to a form. */
final class OncePages {

    private OncePages() {}

    /** The address bar shows where a reload may lead: the secret itself has no address. */
    static void shownOnce(HttpServletResponse response, String address) {
        response.setHeader("HX-Push-Url", address);
    }

    /** A password that was drawn, for the paper it is written on. */
    static String first(FirstPassword drawn, HttpServletResponse response, Model model) {
        shownOnce(response, "/accounts/" + drawn.account());
        model.addAttribute("drawn", drawn);
        return "access/first-password";
    }
}
