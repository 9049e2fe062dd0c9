package vn.somat.interchange.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.backups.BackupSettings;
import vn.somat.interchange.backups.MadeBackups;

/** Việc phải làm: a backup that nobody opened for a long time. {@code somat.backups.rehearse-every} says how long. */
@Component
class BackupDue implements DueWork {

    private final MadeBackups made;
    private final Access access;
    private final Clock clock;
    private final Duration longTime;

    BackupDue(MadeBackups made, Access access, Clock clock, BackupSettings settings) {
        this.made = made;
        this.access = access;
        this.clock = clock;
        this.longTime = settings.rehearseEvery();
    }

    @Override
    public String heading() {
        return "interchange.backups.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var since = clock.instant().minus(longTime);
        boolean owed = access.may(reader, "backup.keep", Thing.none()).allowed()
                && made.lastRehearsal().filter(at -> at.isAfter(since)).isEmpty();
        return owed ? List.of(new Due("/backups", "interchange.backups.due.rehearsal", 1, true)) : List.of();
    }
}
