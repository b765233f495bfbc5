package org.pesexplorer.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Conditions on what a class calls, constructs or reads. */
final class Accesses {
  private static final Set<String> RANDOM_OWNERS =
      Set.of(
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom",
          "java.util.random.RandomGeneratorFactory");
  private static final Set<String> UNSEEDED_CONSTRUCTORS =
      Set.of("java.util.Random", "java.util.SplittableRandom");
  private static final Set<String> RANDOM_METHODS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private Accesses() {}

  static ArchCondition<JavaClass> createThreads() {
    return accessing("create threads", Accesses::createsThread);
  }

  static ArchCondition<JavaClass> drawUnseededNumbers() {
    return accessing("draw unseeded random numbers", Accesses::drawsUnseeded);
  }

  static ArchCondition<JavaClass> print() {
    return accessing("print", Accesses::prints);
  }

  private static ArchCondition<JavaClass> accessing(
      String description, Predicate<AccessTarget> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
          if (predicate.test(access.getTarget())) {
            events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean constructor(AccessTarget target) {
    return target.getName().equals("<init>");
  }

  private static int parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().size()
        : 0;
  }

  private static String name(AccessTarget target) {
    return target.getOwner().getFullName() + "." + target.getName();
  }

  private static boolean createsThread(AccessTarget target) {
    JavaClass owner = target.getOwner();
    String method = target.getName();
    boolean made =
        constructor(target)
            && (owner.isAssignableTo(Thread.class)
                || owner.isAssignableTo(Timer.class)
                || owner.isAssignableTo(Executor.class));
    boolean pooled =
        owner.isEquivalentTo(Executors.class)
            || (owner.isEquivalentTo(CompletableFuture.class) && method.endsWith("Async"));
    boolean parallel =
        owner.getPackageName().startsWith("java.util") && method.startsWith("parallel");
    boolean toolkit = owner.getPackageName().equals("javafx.concurrent");
    return made || pooled || parallel || toolkit;
  }

  private static boolean drawsUnseeded(AccessTarget target) {
    String owner = target.getOwner().getFullName();
    boolean unseeded =
        constructor(target) && UNSEEDED_CONSTRUCTORS.contains(owner) && parameters(target) == 0;
    boolean shuffled =
        name(target).equals("java.util.Collections.shuffle") && parameters(target) == 1;
    return unseeded
        || shuffled
        || RANDOM_OWNERS.contains(owner)
        || RANDOM_METHODS.contains(name(target));
  }

  private static boolean prints(AccessTarget target) {
    boolean stream =
        name(target).equals("java.lang.System.out") || name(target).equals("java.lang.System.err");
    boolean trace =
        target.getName().equals("printStackTrace")
            && parameters(target) == 0
            && target.getOwner().isAssignableTo(Throwable.class);
    return stream || trace || name(target).equals("java.lang.Thread.dumpStack");
  }
}
