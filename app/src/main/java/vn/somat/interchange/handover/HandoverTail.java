package vn.somat.interchange.handover;

import java.util.List;

/** Cuối gói bàn giao: what must have arrived, file by file. */
record HandoverTail(List<Sum> files) {

    /** How many lines one file of the package has, and the SHA-256 of its bytes in hexadecimal. */
    record Sum(String name, long lines, String sha256) {}
}
