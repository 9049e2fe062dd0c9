package vn.somat.access;

import java.util.List;
import vn.somat.organisation.PersonId;

/**
 * Còn giữ, còn nợ (R-PER-01): what somebody still has in one room, before they may go. A room that gives people anything to hold
 * or to finish tells it by one of these; numbers only, for they are asked whatever the level, and nothing asks who may know.
 */
public interface Obligations {

    List<Obligation> of(PersonId person);
}
