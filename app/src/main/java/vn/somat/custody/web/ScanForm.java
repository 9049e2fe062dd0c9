package vn.somat.custody.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.somat.custody.carriers.CountedSoFar;
import vn.somat.custody.places.Place;

/**
 * Ô quét khi kiểm kê, as it stands between two scans.
 *
 * @param in the place inside that is being scanned; null for the whole
 * @param said key of what came of the last scan, {@code about} its code; null before the first
 * @param bad whether somebody has to look
 * @param there id of an expected carrier that was found; its box on the page is ticked, so that the page keeps up
 */
record ScanForm(
        CountedSoFar soFar,
        @Nullable Place in,
        @Nullable String said,
        String about,
        boolean bad,
        @Nullable String there) {

    void into(Model model) {
        model.addAttribute("soFar", soFar);
        model.addAttribute("in", in);
        model.addAttribute("said", said);
        model.addAttribute("about", about);
        model.addAttribute("bad", bad);
        model.addAttribute("there", there);
    }
}
