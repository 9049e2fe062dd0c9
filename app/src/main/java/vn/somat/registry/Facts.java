package vn.somat.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written of a paper in clear: number, days and codes. */
record Facts(
        String number,
        @Nullable LocalDate date,
        @Nullable LocalDate arrivalDate,
        @Nullable String typeSymbol,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies) {

    Facts numbered(String given) {
        return new Facts(given, date, arrivalDate, typeSymbol, urgency, pages, copies);
    }

    Facts copied(int number) {
        return new Facts(this.number, date, arrivalDate, typeSymbol, urgency, pages, number);
    }
}
