package io.keyward.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.keyward.processor.report.Diagnostics;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/**
 * {@code parse -> model <- rule -> report}, {@code write -> model <- inventory}, and who may touch
 * what. The inventory joins what the compiler wrote by the compiler's own rules.
 */
class ArchitectureTest {

  private static final JavaClasses PROCESSOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.keyward.processor");

  private static final DescribedPredicate<JavaClass> OF_THE_RUNTIME =
      DescribedPredicate.describe(
          "of the runtime",
          type ->
              type.getPackageName().startsWith("io.keyward")
                  && !type.getPackageName().startsWith("io.keyward.processor"));

  @Test
  void parsersNeverReportRulesNeverParseWritersNeverDecide() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("processor")
        .definedBy("io.keyward.processor")
        .layer("parse")
        .definedBy("..parse..")
        .layer("model")
        .definedBy("..model..")
        .layer("rule")
        .definedBy("..rule..")
        .layer("report")
        .definedBy("..report..")
        .layer("write")
        .definedBy("..write..")
        .layer("inventory")
        .definedBy("..inventory..")
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("processor", "inventory")
        .whereLayer("rule")
        .mayOnlyBeAccessedByLayers("processor", "inventory")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("inventory")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("processor", "rule", "inventory")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("processor", "parse", "rule", "report", "write", "inventory")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .check(PROCESSOR);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.keyward.processor.(*)..").should().beFreeOfCycles().check(PROCESSOR);
  }

  @Test
  void theModelKnowsNeitherTheMessagerNorJavaPoet() {
    noClasses()
        .that()
        .resideInAPackage("..model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.annotation.processing..", "javax.tools..", "com.palantir..")
        .check(PROCESSOR);
  }

  @Test
  void onlyWritersKnowJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..write..", "io.keyward.processor")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(PROCESSOR);
  }

  @Test
  void oneClassSpeaksToTheMessager() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Diagnostics.class.getName())
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the messager is told something",
                call -> call.getTargetOwner().isAssignableTo(Messager.class)))
        .check(PROCESSOR);
  }

  @Test
  void nothingOfTheRuntimeIsNeededOnTheProcessorPath() {
    noClasses().should().dependOnClassesThat(OF_THE_RUNTIME).check(PROCESSOR);
  }
}
