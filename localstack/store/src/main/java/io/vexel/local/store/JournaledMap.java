package io.vexel.local.store;

import java.util.Map;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** A map of the store that tells of each change: the key, and its value from now on, if any. */
final class JournaledMap<K, V> extends MVMap<K, V> {
  private final BiConsumer<K, @Nullable V> changed;

  private JournaledMap(
      Map<String, Object> config,
      DataType<K> keys,
      DataType<V> values,
      BiConsumer<K, @Nullable V> changed) {
    super(config, keys, values);
    this.changed = changed;
  }

  /** Every change of one key comes through here. */
  @Override
  public @Nullable V operate(K key, @Nullable V value, DecisionMaker<? super V> decision) {
    V before = super.operate(key, value, decision);
    changed.accept(key, get(key));
    return before;
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("a collection is emptied one by one, or dropped");
  }

  /** Makes such a map where the store has none of its name, or opens the one that it has. */
  static final class Builder<K, V> extends BasicBuilder<JournaledMap<K, V>, K, V> {
    private final BiConsumer<K, @Nullable V> changed;

    Builder(DataType<K> keys, DataType<V> values, BiConsumer<K, @Nullable V> changed) {
      setKeyType(keys);
      setValueType(values);
      this.changed = changed;
    }

    @Override
    protected JournaledMap<K, V> create(Map<String, Object> config) {
      return new JournaledMap<>(config, getKeyType(), getValueType(), changed);
    }
  }
}
