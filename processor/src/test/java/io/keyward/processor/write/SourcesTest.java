package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void aSourceThatCannotBeWrittenWholeIsTakenAwayAgain() {
    FullDisk disk = new FullDisk();
    JavaFile file = JavaFile.builder("a", TypeSpec.classBuilder("Long").build()).build();

    assertThatThrownBy(() -> Sources.write(file, disk)).hasMessage("no space left");
    assertThat(disk.name).isEqualTo("a.Long");
    assertThat(disk.deleted).isTrue();
  }

  /** Takes a name, and no byte. */
  private static final class FullDisk implements Filer {

    private String name = "";
    private boolean deleted;

    @Override
    public JavaFileObject createSourceFile(CharSequence qualified, Element... origins) {
      name = qualified.toString();
      return new SimpleJavaFileObject(URI.create("full:///a"), JavaFileObject.Kind.SOURCE) {
        @Override
        public OutputStream openOutputStream() {
          return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("no space left");
            }
          };
        }

        @Override
        public boolean delete() {
          deleted = true;
          return true;
        }
      };
    }

    @Override
    public JavaFileObject createClassFile(CharSequence qualified, Element... origins) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location at, CharSequence folder, CharSequence path, Element... origins) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location at, CharSequence folder, CharSequence path) {
      throw new UnsupportedOperationException();
    }
  }
}
