package vn.somat.faults;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Java agent in the product's own process: at a named step it pulls the plug with SIGKILL, or it turns the clock. So the
 * product itself needs no switch for it. It is there from the start or comes to a product at work. Arguments:
 * {@code folder,class,method,left,nth,victim} for a step; the folder alone for the clock.
 */
public final class Trap implements ClassFileTransformer {

    /** In the folder: made when the trap snapped; seconds that the clock goes wrong. */
    static final String SNAPPED = "snapped";

    static final String CLOCK = "clock";

    private static final ClassDesc ME = ClassDesc.of(Trap.class.getName());
    private static final ClassDesc TIME = ClassDesc.of(Clock.class.getName());

    private static Path folder = Path.of("");
    private static Victim victim = Victim.PRODUCT;
    private static final AtomicInteger LEFT_TO_GO = new AtomicInteger();

    private final String type;
    private final String method;
    private final boolean left;
    private final String call;
    private final MethodTypeDesc shape;

    private Trap(String type, String method, boolean left, String call, MethodTypeDesc shape) {
        this.type = type;
        this.method = method;
        this.left = left;
        this.call = call;
        this.shape = shape;
    }

    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(set(arguments));
    }

    public static void agentmain(String arguments, Instrumentation instrumentation) throws UnmodifiableClassException {
        var trap = set(arguments);
        instrumentation.addTransformer(trap, true);
        for (var loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(trap.type)) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    private static Trap set(String arguments) {
        var words = arguments.split(",");
        folder = Path.of(words[0]);
        if (words.length == 1) {
            return new Trap("vn.somat.OutsideWorld", "clock", true, "clock", MethodTypeDesc.of(TIME, TIME));
        }
        LEFT_TO_GO.set(Integer.parseInt(words[4]));
        victim = Victim.valueOf(words[5]);
        return new Trap(
                words[1],
                words[2],
                Boolean.parseBoolean(words[3]),
                "reached",
                MethodTypeDesc.of(ConstantDescs.CD_void));
    }

    /** Called from the step. */
    public static void reached() {
        if (LEFT_TO_GO.decrementAndGet() == 0) {
            try {
                Files.createFile(folder.resolve(SNAPPED));
                kill();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Called where the product is given its clock. */
    public static Clock clock(Clock right) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return right.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock(right.withZone(zone));
            }

            @Override
            public Instant instant() {
                return right.instant().plus(wrongBy());
            }
        };
    }

    private static Duration wrongBy() {
        var file = folder.resolve(CLOCK);
        try {
            return Files.exists(file) ? Duration.ofSeconds(Long.parseLong(Files.readString(file))) : Duration.ZERO;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void kill() throws IOException, InterruptedException {
        if (victim != Victim.PRODUCT) {
            ProcessHandle.current().descendants().filter(Trap::isServer).forEach(ProcessHandle::destroyForcibly);
        }
        if (victim != Victim.DATABASE) {
            new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
            Thread.sleep(Long.MAX_VALUE); // this thread does not go past the step
        }
    }

    private static boolean isServer(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc/" + process.pid() + "/cmdline"),
                            java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("/bin/postgres\0-D");
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> now, ProtectionDomain domain, byte[] bytes) {
        if (!type.equals(name.replace('/', '.'))) {
            return null;
        }
        try {
            var file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            each -> each.methodName().equalsString(method), left ? leaving() : entering()));
        } catch (RuntimeException e) {
            e.printStackTrace(); // the virtual machine would swallow it, and the trap would never snap
            throw e;
        }
    }

    private CodeTransform leaving() {
        return (builder, element) -> {
            if (element instanceof ReturnInstruction) {
                builder.invokestatic(ME, call, shape);
            }
            builder.with(element);
        };
    }

    private CodeTransform entering() {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder builder) {
                builder.invokestatic(ME, call, shape);
            }

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                builder.with(element);
            }
        };
    }
}
