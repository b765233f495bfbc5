package org.pesexplorer.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Calls of Platform.runLater stand in one top-level class, and that in a given package. */
final class OnlyOneClassCallsRunLater extends ArchCondition<JavaClass> {
  private final PackageMatcher home;
  private final Map<String, JavaAccess<?>> callers = new TreeMap<>();

  OnlyOneClassCallsRunLater(String home) {
    super("call Platform.runLater in one class of %s only", home);
    this.home = PackageMatcher.of(home);
  }

  @Override
  public void init(Collection<JavaClass> all) {
    callers.clear();
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaAccess<?> access : item.getAccessesFromSelf()) {
      if (access.getTarget().getOwner().getFullName().equals("javafx.application.Platform")
          && access.getTarget().getName().equals("runLater")) {
        callers.put(topLevel(item).getFullName(), access);
        if (!home.matches(item.getPackageName())) {
          events.add(SimpleConditionEvent.violated(item, access.getDescription()));
        }
      }
    }
  }

  @Override
  public void finish(ConditionEvents events) {
    if (callers.size() > 1) {
      callers
          .values()
          .forEach(
              access ->
                  events.add(
                      SimpleConditionEvent.violated(
                          access, "one of several: " + access.getDescription())));
    }
  }

  private static JavaClass topLevel(JavaClass item) {
    return item.getEnclosingClass().map(OnlyOneClassCallsRunLater::topLevel).orElse(item);
  }
}
