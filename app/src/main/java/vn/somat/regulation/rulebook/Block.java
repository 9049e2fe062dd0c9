package vn.somat.regulation.rulebook;

import java.util.List;
import java.util.Set;
import vn.somat.regulation.Citation;

/**
 * Một khối của tệp quy định: lines of the form key: value in a pack file, read strictly. Whatever is wrong with it is a
 * fault that names file and line.
 */
public interface Block {

    /** Refuses every key but these, {@code citation} and {@code status}. */
    Block only(String... known);

    boolean has(String field);

    /** The keys, in the order of the file. */
    Set<String> names();

    Block part(String field);

    /** The blocks of a list; at least one. */
    List<? extends Block> list(String field);

    /** Whether lines of the form key: value stand under the field. */
    boolean holdsBlock(String field);

    /** One text of 1 to {@code most} characters. */
    String words(String field, int most);

    /**
     * One of these words, known under {@code key} with the article of this block, so that the office may set another where
     * nobody has verified it; the first of them where the field is not there.
     */
    String choice(String key, String field, List<String> words);

    /** The texts under the field, one or a list of them. */
    List<String> texts(String field);

    /** The article this block rests on, its own or that of the block around it. */
    Citation citation();

    /** The fault at the beginning of this block. */
    RuntimeException fault(String what);

    /** The fault at one field. */
    RuntimeException fault(String field, String what);
}
