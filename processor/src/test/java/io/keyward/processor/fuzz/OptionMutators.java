package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** What becomes of the compiler's options. */
final class OptionMutators {

  private static final List<String> OPTIONS =
      List.of(
          "keyward.componentModel=spring",
          "keyward.componentModel=none",
          "keyward.maxTtl=1d",
          "keyward.maxTtl=5m",
          "keyward.maxTtl=eternal",
          "keyward.maxTtl",
          "keyward.maxTtl=",
          "keyward.domainPackages=example",
          "keyward.domainPackages=a, b,,",
          "keyward.domainPackages=*",
          "keyward.tenantTypes=java.util.UUID",
          "keyward.tenantTypes=example.User#id",
          "keyward.tenantTypes=#",
          "keyward.tenantTypes=java.lang.Long",
          "keyward.tenantTypes=java.util.Locale#getCountry",
          "keyward.tenantParameters=user,id",
          "keyward.tenantParameters=tenantId",
          "keyward.tenantParameters=1",
          "keyward.decoratorPrefix=Tenant",
          "keyward.decoratorPrefix=",
          "keyward.decoratorPrefix=1",
          "keyward.decoratorPrefix=$",
          "keyward.decoratorPrefix=größe",
          "keyward.decoratorPrefix=class",
          "keyward.valueCodec=custom",
          "keyward.valueCodec=jackson",
          "keyward.valueCodec=x",
          "keyward.",
          "keyward.inventory=true",
          "keyward.inventory=true",
          "keyward.inventory=true",
          "keyward.componentModel=spring",
          "keyward.inventory=true",
          "keyward.inventory=maybe",
          "keyward.index=false",
          "keyward.index=true",
          "keyward.unknown=1",
          "keyward.maxTTL=1d",
          "other=1");

  private OptionMutators() {}

  /** An option more. */
  static Subject added(Subject subject, Dice dice) {
    List<String> options = new ArrayList<>(subject.options());
    String option = "-A" + dice.of(OPTIONS);
    options.removeIf(given -> given.split("=", 2)[0].equals(option.split("=", 2)[0]));
    options.add(option);
    return subject.withOptions(options);
  }

  /** The names of parameters are not written into class files. */
  static Subject older(Subject subject, Dice dice) {
    List<String> options = new ArrayList<>(subject.options());
    options.removeIf(option -> option.equals("--release") || option.matches("\\d+"));
    options.add("--release");
    options.add(dice.of("17", "17", "11"));
    return subject.withOptions(options);
  }
}
