package vn.somat;

import java.util.List;

/** Fills the throw-away office of {@code ./somat demo}; present only there ({@code somat.rehearsal=true}). */
interface Rehearsal {

    /** Makes the office and leaves it unsealed; answers what the visitor must know: accounts, passwords, tokens. */
    List<String> open();
}
