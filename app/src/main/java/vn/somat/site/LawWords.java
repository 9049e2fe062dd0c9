package vn.somat.site;

import java.util.Locale;
import vn.somat.regulation.Value;

/** The words for values of a pack in the reader's language, for templates. */
public final class LawWords {

    private final LawNames names;
    private final Locale locale;

    LawWords(LawNames names, Locale locale) {
        this.names = names;
        this.locale = locale;
    }

    /** The text that applies; empty where nothing stands. */
    public String text(Value value) {
        return names.shown(value, value.text(), locale);
    }

    /** The same with the name of what it is before it, for a value that stands small behind another: width 9. */
    public String small(Value value) {
        return names.shortly(value, text(value), locale);
    }

    /** What the pack says, where the office applies another text; empty where it does not. */
    public String original(Value value) {
        var original = value.original();
        return original == null ? "" : names.shown(value, original, locale);
    }
}
