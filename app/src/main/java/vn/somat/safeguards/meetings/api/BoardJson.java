package vn.somat.safeguards.meetings.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.meetings.Attendee;
import vn.somat.safeguards.meetings.Deposit;
import vn.somat.safeguards.meetings.HandOut;
import vn.somat.safeguards.meetings.MeetingFile;

/** Người dự, tài liệu phát, thiết bị gửi: who is there and what is out, as {@code openapi.yaml} describes it. */
record BoardJson(List<AttendeeJson> attendees, List<HandOutJson> handOuts, List<DepositJson> deposits) {

    /** Người dự. @param label on the admission card; {@code person} null for an outsider, who has a name */
    record AttendeeJson(
            UUID id,
            String label,
            int number,
            Attendee.Kind kind,
            @Nullable UUID person,
            @Nullable String name,
            String task,
            @Nullable LocalDate screenedOn,
            @Nullable Boolean screened,
            @Nullable Instant enteredAt,
            boolean withDevice,
            boolean struck) {

        static AttendeeJson of(Attendee one) {
            var person = one.person();
            return new AttendeeJson(
                    one.id().value(),
                    one.label(),
                    one.number(),
                    one.kind(),
                    person == null ? null : person.value(),
                    one.name(),
                    one.task(),
                    one.screenedOn(),
                    one.screened(),
                    one.enteredAt(),
                    one.withDevice(),
                    one.struck());
        }

        @Override
        public String toString() {
            return "AttendeeJson[" + label + "]";
        }
    }

    /** Tài liệu phát. @param with who has it; null while it is with the keeper */
    record HandOutJson(
            UUID carrier,
            String label,
            int number,
            boolean out,
            @Nullable UUID with,
            @Nullable Instant since,
            boolean lost) {

        static HandOutJson of(HandOut one) {
            var with = one.with();
            return new HandOutJson(
                    one.carrier(),
                    one.label(),
                    one.number(),
                    one.out(),
                    with == null ? null : with.value(),
                    one.since(),
                    one.lost());
        }
    }

    /** Thiết bị gửi. @param label on its ticket */
    record DepositJson(
            UUID id,
            String label,
            UUID attendee,
            String what,
            Instant takenAt,
            @Nullable Instant settledAt,
            boolean lost) {

        static DepositJson of(Deposit one) {
            return new DepositJson(
                    one.id(),
                    one.label(),
                    one.attendee().value(),
                    one.what(),
                    one.takenAt(),
                    one.settledAt(),
                    one.lost());
        }
    }

    static BoardJson of(MeetingFile file) {
        return new BoardJson(
                file.attendees().stream().map(AttendeeJson::of).toList(),
                file.handOuts().stream().map(HandOutJson::of).toList(),
                file.deposits().stream().map(DepositJson::of).toList());
    }
}
