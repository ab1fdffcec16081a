package io.github.openrouterjava.codegen.emit.type;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.client.ClientEmitter;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Namer;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.normalise.Normaliser;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.codegen.template.TemplateOutput;
import io.github.openrouterjava.codegen.template.Templates;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The types of a small document: emitted, compiled with every warning an error, and loaded. */
final class Compiled {

  private static final String PACKAGE = "test.client.model.";

  private final List<SourceFile> sources;
  private final ClassLoader loader;

  private Compiled(List<SourceFile> sources, ClassLoader loader) {
    this.sources = sources;
    this.loader = loader;
  }

  /** The types of component schemas that some operation both takes and returns. */
  static Compiled schemas(String firstSchema, String schemas) {
    String document =
        """
        openapi: 3.1.0
        info: {title: Test API, version: '1'}
        paths:
          /things:
            %s:
              operationId: things
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}
              responses:
                '200':
                  description: A thing.
                  content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}
        components:
          schemas:
        """
            .formatted(
                firstSchema.startsWith("Patch") ? "patch" : "post", firstSchema, firstSchema);
    return document(document + schemas.indent(4));
  }

  static Compiled document(String yaml) {
    List<SourceFile> sources = emit(yaml);
    Compilation compilation =
        javac()
            .withOptions(
                "-Xlint:all", "-Werror", "-Xdoclint:all/protected", "-proc:none", "--release", "17")
            .compile(
                sources.stream()
                    .map(
                        f ->
                            JavaFileObjects.forSourceString(
                                f.path().replace(".java", "").replace('/', '.'), f.text()))
                    .toArray(JavaFileObject[]::new));
    assertThat(compilation).succeededWithoutWarnings();
    return new Compiled(sources, new Classes(compilation));
  }

  static List<SourceFile> emit(String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    RawDocument raw =
        new DocumentParser().parse(DocumentSource.of("api.yaml", yaml), List.of(), diagnostics);
    if (raw == null || diagnostics.hasErrors()) {
      throw new IllegalArgumentException(diagnostics.all().toString());
    }
    Api api = Normaliser.normalise(raw, diagnostics);
    Names names = Namer.name(api, "test", null, diagnostics);
    Templates templates = Templates.of(Map.of(), new Diagnostics());
    Wording wording = new TemplateOutput(templates, api, names).wording();
    SurfaceRecorder recorder = new SurfaceRecorder(names.style().code().nullness());
    List<SourceFile> sources = new ArrayList<>(TypeEmitter.emit(api, names, wording, recorder));
    sources.addAll(ClientEmitter.emit(api, names, wording, recorder));
    return sources;
  }

  String source(String type) {
    return sources.stream()
        .filter(f -> f.path().endsWith("/" + type + ".java"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  Class<?> type(String name) {
    try {
      return Class.forName(PACKAGE + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @SuppressWarnings("unchecked") // The codec of a class read by reflection.
  JsonCodec<Object> codec(String type) {
    try {
      return (JsonCodec<Object>) type(type).getField("CODEC").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Object decode(String type, String json) {
    return codec(type).decode(json);
  }

  /** What decoding and encoding makes of {@code json}. */
  JsonValue roundTrip(String type, String json) {
    JsonCodec<Object> codec = codec(type);
    return JsonValue.parse(codec.encode(codec.decode(json)));
  }

  static JsonValue json(Object value) {
    return JsonValue.of(value);
  }

  /** Calls a method by name; the first that takes the arguments. */
  static Object call(Object target, String method, Object... arguments) {
    Class<?> type = target instanceof Class<?> c ? c : target.getClass();
    Method found =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(method) && fits(m, arguments))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + method + " in " + type));
    try {
      return found.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean fits(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      boolean primitive =
          (types[i] == long.class && arguments[i] instanceof Long)
              || (types[i] == double.class && arguments[i] instanceof Double)
              || (types[i] == boolean.class && arguments[i] instanceof Boolean);
      if (!primitive && !types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static final class Classes extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    Classes(Compilation compilation) {
      super(Compiled.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String name = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
          classes.put(name.replace(".class", "").replace('/', '.'), bytes(file));
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = classes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }

    private static byte[] bytes(JavaFileObject file) {
      try (InputStream in = file.openInputStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
