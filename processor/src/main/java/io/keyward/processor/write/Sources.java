package io.keyward.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** Hands sources to the compiler. */
public final class Sources {

  private Sources() {}

  /**
   * Writes a file in one piece, or none: JavaPoet would write each word of it through the
   * compiler's encoder, and a compiler may take what is left of half a file for a source.
   */
  public static void write(JavaFile file, Filer filer) throws IOException {
    String text = file.toString();
    String name = file.typeSpec().name();
    String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
    JavaFileObject source = filer.createSourceFile(qualified, origins);
    try (Writer out = source.openWriter()) {
      out.write(text);
    } catch (IOException | RuntimeException failed) {
      source.delete();
      throw failed;
    }
  }
}
