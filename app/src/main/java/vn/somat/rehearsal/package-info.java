/** The rehearsal office (văn phòng diễn tập): a made-up office with two years of books, made through the same desks. */
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::issues",
            "classification::determination",
            "classification::life",
            "classification::lists",
            "custody::carriers",
            "custody::copies",
            "custody::destruction",
            "custody::handover",
            "custody::places",
            "custody::recall",
            "custody::requests",
            "access",
            "organisation",
            "regulation",
            "printing",
            "ledger",
            "vault",
            "interchange::batches",
            "interchange::handover",
            "reporting::packages",
            "reporting::reports",
            "safeguards::machine",
            "safeguards::devices",
            "safeguards::incidents",
            "safeguards::inspections",
            "safeguards::library",
            "safeguards::meetings",
            "safeguards::people",
            "safeguards::seals"
        })
@NullMarked
package vn.somat.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
