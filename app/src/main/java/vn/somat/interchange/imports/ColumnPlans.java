package vn.somat.interchange.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Chọn cột: what the columns of a file hold, as guessed, as the clerk said last, or as it was kept by a name. Sheets with the same
 * headings are one group.
 */
@Service
public class ColumnPlans {

    private static final TypeReference<SavedColumns> SAVED = new TypeReference<>() {};
    private static final int LONGEST_NAME = 80;

    private final ImportBook book;
    private final ColumnFormStore store;
    private final FileTexts texts;
    private final Contents contents;
    private final Clock clock;
    private final TransactionTemplate together;

    ColumnPlans(
            ImportBook book,
            ColumnFormStore store,
            FileTexts texts,
            Contents contents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.store = store;
        this.texts = texts;
        this.contents = contents;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param saved a form that was kept, to be laid over what was said last; null for none */
    public List<ColumnGroup> groups(Reader reader, OldFile file, FileLook look, @Nullable UUID saved) {
        var plan = book.plan(file).orElseGet(() -> ImportPlan.guessed(look));
        var kept = saved == null ? null : saved(reader, saved).orElseThrow(Refusal::notThere);
        var groups = new ArrayList<ColumnGroup>();
        grouped(look).forEach(sheets -> {
            var first = sheets.getFirst();
            var taken = new HashMap<Integer, Boolean>();
            sheets.forEach(sheet -> taken.put(sheet.sheet(), plan(plan, sheet).taken() || kept != null));
            var fields = kept == null ? plan(plan, first).fields() : fields(kept, first);
            groups.add(new ColumnGroup(groups.size(), sheets, first.columns(), fields, taken));
        });
        return groups;
    }

    public ColumnChoices choices(OldFile file) {
        return book.plan(file)
                .map(plan -> new ColumnChoices(plan.converts(), plan.mends(), plan.both()))
                .orElse(new ColumnChoices(EnumSet.noneOf(OldEncoding.class), false, false));
    }

    /** Names of what this reader kept. */
    public Map<UUID, String> saved(Reader reader) {
        return store.names(reader.person());
    }

    /**
     * Begins the check as the form says, and keeps the columns by a name when one is given.
     *
     * @param said {@code s2=on}: the second sheet is taken; {@code g0.c3=title}: in the first group the fourth column;
     *     {@code convert.TCVN3=on}; {@code mends=on}; {@code both=on}
     */
    public void check(Reader reader, UUID id, Map<String, String> said, String name) {
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        var look = book.seen(file).orElseThrow(() -> Refusal.conflict("interchange.import.elsewhere"));
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid("save", "interchange.backups.line", LONGEST_NAME);
        }
        var sheets = new ArrayList<SheetPlan>();
        var headings = new LinkedHashMap<String, ImportField>();
        int group = 0;
        for (var alike : grouped(look)) {
            var fields = new HashMap<Integer, ImportField>();
            for (var column : alike.getFirst().columns()) {
                field(said.get("g" + group + ".c" + column.place())).ifPresent(field -> {
                    fields.put(column.place(), field);
                    headings.put(Headings.folded(column.heading()), field);
                });
            }
            alike.forEach(sheet -> sheets.add(ImportPlan.of(sheet, said.containsKey("s" + sheet.sheet()), fields)));
            group++;
        }
        var converts = EnumSet.noneOf(OldEncoding.class);
        for (var encoding : OldEncoding.values()) {
            if (said.containsKey("convert." + encoding.name())) {
                converts.add(encoding);
            }
        }
        book.check(reader, id, new ImportPlan(sheets, converts, said.containsKey("mends"), said.containsKey("both")));
        if (!name.isEmpty()) {
            keep(reader, name, new SavedColumns(headings));
        }
    }

    /** @param said {@code h2=5}: the headings of the second sheet stand on its fifth line */
    public void lookAgain(Reader reader, UUID id, Map<String, String> said) {
        var headings = new HashMap<Integer, Long>();
        said.forEach((key, value) -> {
            if (key.matches("h\\d{1,3}") && value.strip().matches("\\d{1,6}")) {
                headings.put(Integer.parseInt(key.substring(1)), Long.parseLong(value.strip()));
            }
        });
        book.lookAgain(reader, id, headings);
    }

    private void keep(Reader reader, String name, SavedColumns columns) {
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of("columns"));
            var sealed = texts.seal(content, "columns", columns);
            store.keep(new KeptColumns(UUID.randomUUID(), name, content, sealed), reader.person(), clock.instant())
                    .ifPresent(contents::destroy);
        });
    }

    private Optional<SavedColumns> saved(Reader reader, UUID id) {
        return store.all(reader.person()).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .map(kept -> texts.open(kept.content(), "columns", kept.sealed(), SAVED));
    }

    private static Map<Integer, ImportField> fields(SavedColumns kept, SheetLook sheet) {
        var fields = new HashMap<Integer, ImportField>();
        for (var column : sheet.columns()) {
            var field = kept.fields().get(Headings.folded(column.heading()));
            if (field != null && !fields.containsValue(field)) {
                fields.put(column.place(), field);
            }
        }
        return fields;
    }

    private static SheetPlan plan(ImportPlan plan, SheetLook sheet) {
        return plan.sheets().stream()
                .filter(one -> one.sheet() == sheet.sheet())
                .findFirst()
                .orElseGet(() -> ImportPlan.of(sheet, false, Map.of()));
    }

    /** Sheets that hold nothing are left out. */
    private static List<List<SheetLook>> grouped(FileLook look) {
        var groups = new LinkedHashMap<List<String>, List<SheetLook>>();
        look.sheets().stream()
                .filter(sheet -> sheet.rows() > 0)
                .forEach(sheet -> groups.computeIfAbsent(sheet.headings(), unused -> new ArrayList<>())
                        .add(sheet));
        return List.copyOf(groups.values());
    }

    private static Optional<ImportField> field(@Nullable String key) {
        return key == null || key.isEmpty() ? Optional.empty() : ImportField.known(key);
    }
}
