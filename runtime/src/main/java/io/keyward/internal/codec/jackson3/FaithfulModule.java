package io.keyward.internal.codec.jackson3;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;

/** Puts our serializers and deserializers before those of Jackson and of its other modules. */
final class FaithfulModule extends JacksonModule {

  @Override
  public String getModuleName() {
    return "keyward";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new FaithfulSerializers());
    context.addDeserializers(new FaithfulDeserializers());
    context.addKeySerializers(new MapKeys.Writers());
    context.addKeyDeserializers(new MapKeys.Readers());
    context.addSerializerModifier(new FaithfulWriting());
    context.addDeserializerModifier(new StrictReading());
    keepOrder(context);
  }

  /** What was read first comes first, also where the declared type promises no order. */
  private static void keepOrder(SetupContext context) {
    context.addAbstractTypeResolver(
        new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
    context.addValueInstantiators(new OrderedContainers());
  }

  private static final class OrderedContainers extends ValueInstantiators.Base {

    @Override
    public @Nullable ValueInstantiator modifyValueInstantiator(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        @Nullable ValueInstantiator instantiator) {
      if (description.getBeanClass() == HashSet.class) {
        return new NoArgument(HashSet.class, LinkedHashSet<Object>::new);
      }
      return description.getBeanClass() == HashMap.class
          ? new NoArgument(HashMap.class, LinkedHashMap<Object, Object>::new)
          : instantiator;
    }
  }
}
