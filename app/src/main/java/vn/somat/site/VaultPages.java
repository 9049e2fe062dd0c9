package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.interchange.BackupDesk;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.vault.Hand;
import vn.somat.vault.Rekeying;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** Kho: how it opens, sealing it now, another passphrase, another set of shares. */
@Controller
@RequestMapping("/vault")
class VaultPages {

    private static final String KEYS = "vault.keys";

    private final Vault vault;
    private final Rekeying rekeying;
    private final Seals seals;
    private final HouseWatch watch;
    private final Access access;
    private final BackupDesk backups;
    private final KitTray kits;
    private final Clock clock;

    VaultPages(
            Vault vault,
            Rekeying rekeying,
            Seals seals,
            HouseWatch watch,
            Access access,
            BackupDesk backups,
            KitTray kits,
            Clock clock) {
        this.vault = vault;
        this.rekeying = rekeying;
        this.seals = seals;
        this.watch = watch;
        this.access = access;
        this.backups = backups;
        this.kits = kits;
        this.clock = clock;
    }

    record NewShares(
            @Nullable String passphrase,
            @Nullable Integer shares,
            @Nullable Integer threshold) {

        /** Nothing: it carries the passphrase. */
        @Override
        public String toString() {
            return "NewShares";
        }
    }

    @GetMapping
    String show(Reader reader, Model model) {
        access.require(reader, "house.watch", Thing.none());
        model.addAttribute("ways", rekeying.waysIn());
        model.addAttribute("fingerprint", seals.fingerprint());
        model.addAttribute("house", watch.look());
        model.addAttribute("keys", access.may(reader, KEYS, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, KEYS));
        model.addAttribute(
                "backs", access.may(reader, "backup.make", Thing.none()).allowed());
        return "site/vault";
    }

    /** Niêm phong ngay: nobody reads anything until it is opened again. */
    @PostMapping("/reseal")
    String reseal(Reader reader) {
        access.require(reader, "vault.reseal", Thing.none());
        vault.reseal(ResealCause.BY_HAND, new Hand(reader.actor(), null));
        return "redirect:/unseal";
    }

    @PostMapping("/passphrase")
    String changePassphrase(
            Reader reader,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String freshAgain,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        if (!fresh.equals(freshAgain)) {
            throw Refusal.invalid("freshAgain", "site.setup.mismatch");
        }
        vault.requireGoodEnough(fresh.toCharArray());
        var hand = hand(reader, access.confirm(reader, KEYS, Thing.none(), second));
        var typed = old.toCharArray();
        var chosen = fresh.toCharArray();
        try {
            rekeying.changePassphrase(typed, chosen, hand);
        } finally {
            Arrays.fill(typed, ' ');
            Arrays.fill(chosen, ' ');
        }
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.vault.passphrase-changed"));
        return "redirect:/vault";
    }

    /** The old sheets are worthless from here on; the new one is shown to this browser once. */
    @PostMapping("/shares")
    String renewShares(
            Reader reader,
            @ModelAttribute NewShares form,
            BindingResult binding,
            @Nullable SecondPerson second,
            HttpServletRequest request,
            HttpServletResponse response) {
        var unread = binding.getFieldErrors().stream().map(FieldError::getField).toList();
        var flaws = new java.util.ArrayList<>(SetupCheck.sharesFlaws(form.threshold(), form.shares(), unread));
        if (form.passphrase() == null || form.passphrase().isEmpty()) {
            flaws.add(Refusal.Flaw.of("passphrase", "site.setup.needed"));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(List.copyOf(flaws));
        }
        var hand = hand(reader, access.confirm(reader, KEYS, Thing.none(), second));
        var kit = rekeying.renewShares(
                Objects.requireNonNull(form.passphrase()).toCharArray(),
                Objects.requireNonNull(form.threshold()),
                Objects.requireNonNull(form.shares()),
                hand);
        kits.keep(kit, request, response);
        return "redirect:/setup/recovery";
    }

    /** The encrypted backup, straight to the browser; cut off half way it opens nowhere. */
    @PostMapping("/backup")
    void backUp(Reader reader, HttpServletResponse response) throws IOException {
        access.require(reader, "backup.make", Thing.none());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"so-mat-%s.somat\"".formatted(LocalDate.now(clock)));
        var unused = backups.write(reader, response.getOutputStream(), rows -> {});
    }

    private static Hand hand(Reader reader, Confirmed confirmed) {
        return new Hand(
                reader.actor(),
                confirmed.second() == null ? null : confirmed.second().value().toString());
    }
}
