package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;

/** Bàn quản lý sổ: opening, closing and reopening books and their volumes; reading a book line by line. */
@Service
public class BookDesk {

    /** Opens the book of a form for a year, with volume 1, under the pack in force today (or at the end of a past year). */
    public BookId open(Reader reader, String form, int year) {
        throw new UnsupportedOperationException();
    }

    /** Opens the next volume; the one before must be closed. */
    public int openVolume(Reader reader, BookId book) {
        throw new UnsupportedOperationException();
    }

    /** Closes the open volume with its last number. */
    public void closeVolume(Reader reader, BookId book, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    /** Opens the last closed volume again, with a reason that stays visible. */
    public void reopenVolume(Reader reader, BookId book, String reason, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    /** The books of which the reader may see anything, newest year first. */
    public List<BookView> books(Reader reader) {
        throw new UnsupportedOperationException();
    }

    public Optional<BookView> find(Reader reader, BookId book) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lines of a book the reader may see, newest first, decrypted.
     *
     * @param before serial of the last line of the page before; null for the first page
     * @param limit at most 200
     */
    public List<DocumentView> lines(Reader reader, BookId book, @Nullable Serial before, int limit) {
        throw new UnsupportedOperationException();
    }
}
