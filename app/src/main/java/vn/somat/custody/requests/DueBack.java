package vn.somat.custody.requests;

import java.time.LocalDate;

/** Hạn trả: what was carried out and the day until which it has to be back. @param label as on the printed request */
public record DueBack(RequestId id, String label, LocalDate day) {}
