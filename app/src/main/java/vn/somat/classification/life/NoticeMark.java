package vn.somat.classification.life;

import java.util.Optional;
import java.util.UUID;
import vn.somat.ledger.Refusal;

/** Dấu trang: where the next page of open notices begins; one that names no notice is refused. */
final class NoticeMark {

    private NoticeMark() {}

    static String write(OpenNotice last) {
        return last.change().id().value() + "." + last.notice().position();
    }

    static OpenNotice read(String mark, LifeReadStore store) {
        return parsed(mark, store).orElseThrow(() -> Refusal.invalid("page", "registry.find.page"));
    }

    private static Optional<OpenNotice> parsed(String mark, LifeReadStore store) {
        int dot = mark.indexOf('.');
        try {
            var id = new ChangeId(UUID.fromString(mark.substring(0, Math.max(0, dot))));
            int position = Integer.parseInt(mark.substring(dot + 1));
            return store.find(id)
                    .flatMap(change -> store.notices(id).stream()
                            .filter(one -> one.position() == position)
                            .findFirst()
                            .map(notice -> new OpenNotice(notice, change)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
