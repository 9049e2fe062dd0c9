package vn.somat.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Office;
import vn.somat.organisation.Person;
import vn.somat.organisation.Unit;

/**
 * Sơ đồ tổ chức: the office on a day as its pages show it.
 *
 * @param today whether the day is today
 * @param places what may be chosen where a unit is asked for: id and name, indented; the empty choice first
 * @param came names of the offices, part of ours now, that people and units came with, by the ids of these
 */
public record OfficeChart(
        @Nullable Office office,
        LocalDate day,
        boolean today,
        List<UnitLine> units,
        List<PersonLine> people,
        Map<String, String> places,
        Map<UUID, String> came) {

    /**
     * One unit in the tree.
     *
     * @param charged how many are charged in it on the day
     */
    public record UnitLine(
            Unit unit,
            int depth,
            List<Unit> predecessors,
            List<Unit> successors,
            List<Unit> splitFrom,
            List<Unit> splitOff,
            long charged) {}

    /**
     * Somebody and what they are charged with.
     *
     * @param warnings message keys of duties that weaken each other
     */
    public record PersonLine(Person person, @Nullable Unit unit, List<MandateLine> mandates, List<String> warnings) {}

    /**
     * One mandate.
     *
     * @param position what the position is called that it comes with; empty when it comes with none
     * @param held whether it counts on the day
     * @param ahead whether it can still be ended or taken back
     */
    public record MandateLine(
            Mandate mandate, Person person, @Nullable Unit unit, String position, boolean held, boolean ahead) {

        /** Whether the position of a head or deputy has not been named yet. */
        public boolean placeable() {
            return position.isEmpty() && (mandate.duty() == Duty.HEAD || mandate.duty() == Duty.DEPUTY);
        }
    }
}
