package io.keyward.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Hands sources to the compiler. */
public final class Sources {

  private Sources() {}

  /**
   * Writes a file in one piece: JavaPoet would write each word of it through the compiler's
   * encoder.
   */
  public static void write(JavaFile file, Filer filer) throws IOException {
    String name = file.typeSpec().name();
    String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
    try (Writer out = filer.createSourceFile(qualified, origins).openWriter()) {
      out.write(file.toString());
    }
  }
}
