package vn.somat.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;

/** Lệnh in: who wants which volume of which book, how and in which language. */
record PrintOrder(Reader reader, BookId book, @Nullable Integer volume, BookPrinting.Format format, Locale locale) {}
