package vn.somat.regulation.rulebook;

import java.time.LocalDate;

/**
 * Việc đưa ra xét: an act about to be done.
 *
 * @param act code as the packs have it: {@code determine}, {@code extend}
 * @param day whose pack decides
 * @param kind what it is about, as the ledger names it: {@code document}
 * @param id which one
 * @param actor id of the person, or {@code system}
 */
public record Case(String act, LocalDate day, Facts facts, String kind, String id, String actor) {}
