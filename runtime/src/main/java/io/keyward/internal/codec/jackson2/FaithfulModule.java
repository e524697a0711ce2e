package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleAbstractTypeResolver;
import com.fasterxml.jackson.databind.module.SimpleValueInstantiators;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Puts our serializers and deserializers before those of Jackson and of its other modules. */
final class FaithfulModule extends Module {

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
    context.addBeanSerializerModifier(new FaithfulWriting());
    context.addBeanDeserializerModifier(new StrictReading());
    keepOrder(context);
  }

  /** What was read first comes first, also where the declared type promises no order. */
  private static void keepOrder(SetupContext context) {
    context.addAbstractTypeResolver(
        new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
    context.addValueInstantiators(
        new SimpleValueInstantiators()
            .addValueInstantiator(
                HashSet.class, new NoArgument(HashSet.class, LinkedHashSet<Object>::new))
            .addValueInstantiator(
                HashMap.class, new NoArgument(HashMap.class, LinkedHashMap<Object, Object>::new)));
  }
}
