package vn.somat.site;

import java.io.IOException;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of every room, one pair of files each: {@code messages/<room>_vi.properties} and {@code _en}. */
final class Texts extends ResourceBundleMessageSource {

    static Texts ofAllRooms() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties");
        var texts = new Texts();
        texts.setBasenames(Arrays.stream(files)
                .map(file -> "messages/" + String.valueOf(file.getFilename()).replace("_vi.properties", ""))
                .distinct()
                .toArray(String[]::new));
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(PagesConfiguration.VIETNAMESE);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        var format = super.createMessageFormat(text, locale);
        var given = format.getFormatsByArgumentIndex();
        for (int i = 0; i < given.length; i++) {
            if (given[i] == null) {
                format.setFormatByArgumentIndex(i, new Plain(locale == null ? PagesConfiguration.VIETNAMESE : locale));
            }
        }
        return format;
    }

    /** Numbers as a clerk writes them: 2026 and not 2.026, but 21.000. */
    private static final class Plain extends Format {

        private static final long serialVersionUID = 1L;
        private static final long GROUPED_FROM = 10_000;

        private final Locale locale;

        Plain(Locale locale) {
            this.locale = locale;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer out, FieldPosition position) {
            boolean grouped = value instanceof Number number && Math.abs(number.doubleValue()) >= GROUPED_FROM;
            return out.append(grouped ? NumberFormat.getInstance(locale).format(value) : String.valueOf(value));
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
