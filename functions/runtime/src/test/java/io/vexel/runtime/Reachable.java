package io.vexel.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be reached from an object through fields of the product's own classes. */
final class Reachable {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();

  private Reachable() {}

  static Set<Object> from(Object start) {
    Reachable reachable = new Reachable();
    reachable.reach(start);
    while (!reachable.waiting.isEmpty()) {
      reachable.look(reachable.waiting.pop());
    }
    return reachable.seen;
  }

  private void reach(@Nullable Object object) {
    if (object != null && seen.add(object)) {
      waiting.push(object);
    }
  }

  private void look(Object object) {
    switch (object) {
      case Map<?, ?> map -> {
        map.keySet().forEach(this::reach);
        map.values().forEach(this::reach);
      }
      case Collection<?> collection -> collection.forEach(this::reach);
      case Optional<?> optional -> optional.ifPresent(this::reach);
      case Object[] array -> Arrays.asList(array).forEach(this::reach);
      default -> fields(object);
    }
  }

  private void fields(Object object) {
    for (Class<?> type = object.getClass(); ours(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          reach(value(field, object));
        }
      }
    }
  }

  private static boolean ours(@Nullable Class<?> type) {
    return type != null
        && type.getName().startsWith("io.vexel.")
        && !type.getName().startsWith("io.vexel.local.");
  }

  private static @Nullable Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
