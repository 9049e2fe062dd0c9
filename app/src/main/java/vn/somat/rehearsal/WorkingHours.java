package vn.somat.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.function.IntConsumer;

/** Giờ làm việc: what else happens on a day is spread over what is left of it, before and after the rest at noon. */
final class WorkingHours implements IntConsumer {

    private static final int NOON = 11 * 60 + 30;
    private static final int REST = 120;
    private static final int END = 16 * 60 + 30 - REST;

    private final LocalDate day;
    private final RehearsalClock clock;
    private final Random chance;
    private int minute = 10 * 60;

    WorkingHours(LocalDate day, RehearsalClock clock, Random chance) {
        this.day = day;
        this.clock = clock;
        this.chance = chance;
    }

    /** @param left how many things are still to happen, this one among them */
    @Override
    public void accept(int left) {
        minute += 1 + chance.nextInt(Math.max(1, 2 * (END - minute) / (left + 1) - 1));
        minute = Math.min(minute, END);
        clock.moveTo(day.atTime(LocalTime.ofSecondOfDay((minute < NOON ? minute : minute + REST) * 60L)));
    }
}
