package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.somat.jar.Clerk;

/** What was asked of the product and what it answered: the account that every fault is held against. */
final class Acts {

    private record Asked(int number, boolean secret) {}

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<UUID, Asked> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, JsonNode> answered = new ConcurrentHashMap<>();
    private final Queue<UUID> unchecked = new ConcurrentLinkedQueue<>();
    private final Queue<String> ordinary = new ConcurrentLinkedQueue<>();

    /** Copies that were entered or moved. */
    final Queue<String> carriers = new ConcurrentLinkedQueue<>();

    int answered() {
        return answered.size() + carriers.size();
    }

    int unanswered() {
        return waiting.size();
    }

    /** Asks for a new paper. Without an answer it may be there or not; {@link #askAgain} finds out. */
    void ask(Clerk clerk, boolean secret) {
        var asked = new Asked(numbers.incrementAndGet(), secret);
        var key = UUID.randomUUID();
        waiting.put(key, asked);
        ask(clerk, key, asked);
    }

    private void ask(Clerk clerk, UUID key, Asked asked) {
        clerk.register(key, asked.number(), asked.secret()).ifPresent(answer -> {
            answered.put(key, answer);
            unchecked.add(key);
            waiting.remove(key);
        });
    }

    /** Everything that got no answer, once more under its key; then nothing waits. */
    void askAgain(Clerk clerk) {
        Map.copyOf(waiting).forEach((key, asked) -> ask(clerk, key, asked));
        assertThat(waiting).as("asked again").isEmpty();
    }

    /** Some ordinary paper that was found as it was answered, where there is one. */
    Optional<String> ordinary(Random chance) {
        var all = List.copyOf(ordinary);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    /** What was answered since the last time is there as it was answered. */
    void check(Clerk clerk) throws IOException, InterruptedException {
        for (var key = unchecked.poll(); key != null; key = unchecked.poll()) {
            var answer = answered.get(key);
            assertThat(clerk.document(Clerk.id(answer))).isEqualTo(answer);
            if (answer.path("level").asString().equals("thuong")) {
                ordinary.add(Clerk.id(answer));
            }
        }
    }

    /** Every act is there once, no other paper is, and the numbers of each book have no gap. */
    void checkAll(Clerk clerk) throws IOException, InterruptedException {
        var there = clerk.all();
        assertThat(there.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        answered.values().stream().map(Clerk::id).toList());
        var serials = new LinkedHashMap<String, List<Integer>>();
        there.values()
                .forEach(one -> serials.computeIfAbsent(one.path("book").toString(), book -> new ArrayList<>())
                        .add(Clerk.serial(one)));
        serials.values()
                .forEach(each -> assertThat(each)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, each.size()).boxed().toList()));
    }
}
