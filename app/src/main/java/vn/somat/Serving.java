package vn.somat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import vn.somat.rehearsal.RehearsalOffice;

/** {@code ./somat run} and {@code ./somat demo}: the product until Ctrl-C. */
final class Serving {

    private static final int PORT = 8800;
    private static final String LOOPBACK = "127.0.0.1";

    private Serving() {}

    static void until(Typed typed, Terminal terminal) {
        int port = typed.port(PORT);
        String address = typed.options().getOrDefault("listen", LOOPBACK);
        mustBeFree(address, port);
        if (!isLoopback(address)) {
            terminal.tell("command.run.listen", address);
            boolean covered = typed.has("tls-certificate") || typed.has("behind");
            if (typed.has("plain")) {
                terminal.tell("command.run.plain");
            } else if (!covered) {
                throw new UsageFault("command.run.tls", address);
            }
        }
        terminal.tell(typed.verb() == Verb.DEMO ? "command.demo.starting" : "command.run.starting", typed.data());
        var settings = new ArrayList<>(Doors.settings(typed));
        settings.add("--server.port=" + port);
        settings.add("--server.address=" + address);
        settings.add("--somat.access.plain=" + typed.has("plain"));
        settings.add("--somat.rehearsal=" + (typed.verb() == Verb.DEMO));
        var house = House.withDoors(typed, terminal, settings.toArray(String[]::new));
        house.rooms().addApplicationListener((ApplicationListener<ContextClosedEvent>)
                closed -> terminal.tell("command.run.stopping"));
        house.rooms()
                .getBeanProvider(RehearsalOffice.class)
                .ifAvailable(office -> office.open(terminal.language()).forEach(terminal::print));
        terminal.say("command.run.ready", Doors.scheme(typed) + "://" + address + ":" + port + "/");
    }

    /** Asked before anything is started; the web server would find out only after the database is up. */
    private static void mustBeFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Trouble("command.port.busy", address, "" + port);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }
}
