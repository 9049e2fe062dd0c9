package vn.somat.regulation.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Quyết định đã xét: what was allowed, on which facts, by which pack. */
record Decision(UUID id, Instant at, Case of, String pack, int version, String verdict, List<String> rules) {

    Decision(UUID id, Instant at, Case of, Judgement judgement) {
        this(id, at, of, judgement.pack(), judgement.version(), judgement.verdict(), judgement.rules());
    }
}
