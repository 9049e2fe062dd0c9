package vn.somat.safeguards.devices.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Devices;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.NewDevice;

/** Sổ thiết bị for other programs. */
@RestController
@RequestMapping(path = "/api/v1/devices", produces = MediaType.APPLICATION_JSON_VALUE)
class DevicesApi {

    private static final String SCOPE = "register";

    private final Devices devices;
    private final DeviceDesk desk;
    private final Access access;
    private final Sent sent;

    DevicesApi(Devices devices, DeviceDesk desk, Access access, Sent sent) {
        this.devices = devices;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
    }

    record DevicePage(List<DeviceJson> devices, @Nullable Long next) {}

    /** By number: those in service, or those that were disposed of. */
    @GetMapping
    DevicePage list(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean disposed,
            @RequestParam(defaultValue = "0") long page) {
        access.requireScope(reader, "read");
        var found = devices.page(reader, disposed, page);
        return new DevicePage(
                found.stream().map(one -> DeviceJson.of(one, List.of())).toList(),
                found.size() < Devices.PAGE ? null : found.getLast().number());
    }

    @GetMapping("/{id}")
    DeviceJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeviceJson> enter(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewDevice(
                    body.choice("kind", DeviceKind.class),
                    body.text("make"),
                    body.text("serial"),
                    body.text("purpose"),
                    body.choice("network", Network.class),
                    body.text("level"),
                    body.text("seal"),
                    body.text("host"),
                    body.id("holder"),
                    body.text("place"));
            return () -> desk.enter(reader, typed).value();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/devices/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    DeviceJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::found, body -> {
            int seen = Objects.requireNonNullElse(body.whole("seen"), 0);
            var asked = AskedOfDevice.read(body);
            return () -> {
                asked.done(desk, reader, new DeviceId(id), seen);
                return id;
            };
        });
    }

    /** Without what was done to it: whoever handed it over need not see the register. */
    private DeviceJson found(Reader reader, UUID id) {
        return DeviceJson.of(devices.known(new DeviceId(id)), List.of());
    }

    private DeviceJson read(Reader reader, UUID id) {
        var device = new DeviceId(id);
        return DeviceJson.of(devices.find(reader, device), devices.acts(reader, device));
    }
}
