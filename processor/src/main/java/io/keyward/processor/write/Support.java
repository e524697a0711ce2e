package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;

/** The runtime's types, by name: the processor runs without the runtime's classes. */
final class Support {

  private static final String PACKAGE = "io.keyward.support";

  static final ClassName TENANT_CACHE = ClassName.get("io.keyward", "TenantCache");
  static final ClassName DECORATOR_CACHE = ClassName.get(PACKAGE, "DecoratorCache");
  static final ClassName ELEMENTS = ClassName.get(PACKAGE, "Elements");
  static final ClassName KEY_TEMPLATE = ClassName.get(PACKAGE, "KeyTemplate");
  static final ClassName KEY_TEXT = ClassName.get(PACKAGE, "KeyText");
  static final ClassName PATH = ClassName.get(PACKAGE, "Path");
  static final ClassName READ_SPEC = ClassName.get(PACKAGE, "ReadSpec");
  static final ClassName TENANT_ARGUMENT = ClassName.get(PACKAGE, "TenantArgument");
  static final ClassName VALUE_TYPE = ClassName.get(PACKAGE, "ValueType");
  static final ClassName WRITE_SPEC = ClassName.get(PACKAGE, "WriteSpec");

  private Support() {}
}
