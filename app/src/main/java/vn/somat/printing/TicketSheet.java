package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Tờ phiếu gửi: tickets of two halves on A4, to be cut: one stays with the thing, the other goes to whoever left it.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param staying what stands over the half that stays, and who signs there
 * @param given what stands over the other half, and who signs there
 */
public record TicketSheet(String documentTitle, Half staying, Half given, List<Ticket> tickets, Instant printedAt) {

    public TicketSheet {
        tickets = List.copyOf(tickets);
    }

    /** Liên. @param signers each with a line to sign on */
    public record Half(String title, List<String> signers) {

        public Half {
            signers = List.copyOf(signers);
        }
    }

    /**
     * Phiếu.
     *
     * @param code what stands on it in large letters and in its QR
     * @param lines under it, short
     */
    public record Ticket(String code, List<String> lines) {

        public Ticket {
            lines = List.copyOf(lines);
        }

        /** What was left may say whose it is. */
        @Override
        public String toString() {
            return "Ticket[" + code + "]";
        }
    }
}
