package vn.somat.site;

import java.util.List;
import java.util.Map;

/**
 * Phiếu đề nghị: the form that asks for what was refused.
 *
 * @param form its code
 * @param to who is asked
 * @param typed what stood in the boxes; goes back to the page that sent it and nowhere else
 */
public record RequestOffer(
        String form, String title, List<String> to, String refused, String ground, Map<String, String> typed) {

    public RequestOffer {
        to = List.copyOf(to);
    }

    /** The form only. */
    @Override
    public String toString() {
        return "RequestOffer[" + form + "]";
    }
}
