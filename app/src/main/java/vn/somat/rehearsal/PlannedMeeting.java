package vn.somat.rehearsal;

import java.util.List;
import java.util.Map;
import vn.somat.organisation.Duty;

/**
 * What is known of a meeting of the rehearsal before it begins.
 *
 * @param coming account names
 * @param guests who comes from where
 */
record PlannedMeeting(
        String level,
        int days,
        Duty chair,
        Duty keeper,
        String title,
        String agenda,
        List<String> coming,
        Map<String, String> guests) {}
