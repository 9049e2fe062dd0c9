package vn.somat.organisation;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** Thứ tự tên người: Vietnamese people are sorted by given name, the last word, then by the whole name. */
final class VietnameseNames implements Comparator<String> {

    static final VietnameseNames ORDER = new VietnameseNames();

    private final Collator letters =
            Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

    private VietnameseNames() {}

    @Override
    public int compare(String one, String other) {
        int given = letters.compare(given(one), given(other));
        return given == 0 ? letters.compare(one, other) : given;
    }

    /** The order of letters alone, for what is no person's name. */
    Comparator<String> byLetters() {
        return letters::compare;
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
