package vn.somat.faults;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Java agent in the product's own process: at a named step it pulls the plug with SIGKILL, and it can turn the clock. So
 * the product itself needs no switch for it. Arguments: {@code folder,class,method,left,nth,victim}; with the folder alone
 * only the clock is touched.
 */
public final class Trap implements ClassFileTransformer {

    /** In the folder: made by us when the trap may snap, by the trap when it did; seconds that the clock goes wrong. */
    static final String ARMED = "armed";

    static final String SNAPPED = "snapped";
    static final String CLOCK = "clock";

    private static final ClassDesc ME = ClassDesc.of(Trap.class.getName());
    private static final String WORLD = "vn/somat/OutsideWorld";

    private static Path folder = Path.of("");
    private static Victim victim = Victim.PRODUCT;
    private static final AtomicInteger LEFT_TO_GO = new AtomicInteger();

    private final String type;
    private final String method;
    private final boolean left;

    private Trap(String type, String method, boolean left) {
        this.type = type.replace('.', '/');
        this.method = method;
        this.left = left;
    }

    public static void premain(String arguments, Instrumentation instrumentation) {
        var words = arguments.split(",");
        folder = Path.of(words[0]);
        if (words.length > 1) {
            LEFT_TO_GO.set(Integer.parseInt(words[4]));
            victim = Victim.valueOf(words[5]);
            instrumentation.addTransformer(new Trap(words[1], words[2], Boolean.parseBoolean(words[3])));
        } else {
            instrumentation.addTransformer(new Trap("none", "none", false));
        }
    }

    /** Called from the step. */
    public static void reached() {
        if (Files.exists(folder.resolve(ARMED)) && LEFT_TO_GO.decrementAndGet() == 0) {
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
        try {
            if (name.equals(type)) {
                return changed(bytes, method, left, "reached", MethodTypeDesc.of(ConstantDescs.CD_void));
            }
            if (name.equals(WORLD)) {
                var clock = ClassDesc.of(Clock.class.getName());
                return changed(bytes, "clock", true, "clock", MethodTypeDesc.of(clock, clock));
            }
            return null;
        } catch (RuntimeException e) {
            e.printStackTrace(); // the virtual machine would swallow it, and the trap would never snap
            throw e;
        }
    }

    private static byte[] changed(byte[] bytes, String method, boolean left, String call, MethodTypeDesc shape) {
        var file = ClassFile.of();
        var step = left ? leaving(call, shape) : entering(call, shape);
        return file.transformClass(
                file.parse(bytes), ClassTransform.transformingMethodBodies(each -> named(each, method), step));
    }

    private static boolean named(MethodModel method, String name) {
        return method.methodName().equalsString(name);
    }

    private static CodeTransform leaving(String call, MethodTypeDesc shape) {
        return (builder, element) -> {
            if (element instanceof ReturnInstruction) {
                builder.invokestatic(ME, call, shape);
            }
            builder.with(element);
        };
    }

    private static CodeTransform entering(String call, MethodTypeDesc shape) {
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
