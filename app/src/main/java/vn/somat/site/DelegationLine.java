package vn.somat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Delegation;
import vn.somat.organisation.DelegationState;
import vn.somat.organisation.Person;
import vn.somat.regulation.Level;

/**
 * Một văn bản ủy quyền as its pages show it.
 *
 * @param position what the giver's position is called
 * @param acts what the acts are called
 * @param level null when no pack of today has it
 * @param state whether it counts on the day of the page
 */
public record DelegationLine(
        Delegation paper,
        Person giver,
        String position,
        Person receiver,
        List<String> acts,
        @Nullable Level level,
        DelegationState state) {}
