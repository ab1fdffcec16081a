package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's choices about the form of the generated code. Immutable.
 *
 * @param packages where the code goes
 * @param names how names are made
 * @param renames names of single things, by the JSON pointer of where they stand
 * @param code what the code looks like
 * @param annotations what is written on things beside what they have anyway
 * @param interfaces what types implement beside what they implement anyway
 * @param requires the modules a module of the client requires beside the runtime's
 * @param select what to generate
 */
public record Style(
    Packages packages,
    Naming names,
    Map<String, Rename> renames,
    Code code,
    List<Annotate> annotations,
    List<Implement> interfaces,
    List<String> requires,
    Selection select) {

  /** What is generated without a style file. */
  public static final Style DEFAULT =
      new Style(
          new Packages(null, null),
          Naming.DEFAULT,
          Map.of(),
          Code.DEFAULT,
          List.of(),
          List.of(),
          List.of(),
          Selection.ALL);

  public Style {
    renames = Collections.unmodifiableMap(new LinkedHashMap<>(renames));
    annotations = List.copyOf(annotations);
    interfaces = List.copyOf(interfaces);
    requires = List.copyOf(requires);
  }

  /**
   * Packages, where they are not those below the base package.
   *
   * @param client that of the entry point and the resource clients
   * @param model that of the types
   */
  public record Packages(@Nullable String client, @Nullable String model) {}

  /**
   * How names are made.
   *
   * @param types around the names of types
   * @param clients around the names of resource clients
   * @param methods around the names of methods that call an operation
   * @param acronyms how acronyms in names are written
   */
  public record Naming(Affix types, Affix clients, Affix methods, Acronyms acronyms) {
    static final Naming DEFAULT =
        new Naming(Affix.NONE, new Affix("", "Client"), Affix.NONE, Acronyms.DEFAULT);
  }

  /**
   * How acronyms in names are written.
   *
   * @param casing the rule
   * @param words the acronyms, in capitals
   */
  public record Acronyms(Casing casing, Set<String> words) {
    static final Acronyms DEFAULT = new Acronyms(Casing.AS_WRITTEN, Set.of());

    public Acronyms {
      words = Set.copyOf(words);
    }
  }

  /** How acronyms are written. */
  public enum Casing {
    /** Types as the document writes them, all else like words. */
    AS_WRITTEN,
    /** Like words: {@code ApiKey}. */
    WORD,
    /** In capitals: {@code APIKey}. */
    UPPER
  }

  /**
   * The name of one thing.
   *
   * @param name the Java name
   * @param at where it was written
   */
  public record Rename(String name, Location at) {}

  /**
   * What the code looks like.
   *
   * @param objects what an object becomes
   * @param accessors what accessors of classes are called
   * @param builders what the methods of builders are called
   * @param integers the type of whole numbers
   * @param numbers the type of other numbers
   * @param dates what is there for dates and times that are text
   * @param times the type of dates and times
   * @param nullness how code says what may be null
   * @param generated whether classes say that they are generated
   */
  public record Code(
      Objects objects,
      Accessors accessors,
      Builders builders,
      Integers integers,
      Numbers numbers,
      Dates dates,
      Times times,
      Nullness nullness,
      boolean generated) {
    static final Code DEFAULT =
        new Code(
            Objects.RECORDS,
            Accessors.PLAIN,
            Builders.PLAIN,
            Integers.LONG,
            Numbers.DOUBLE,
            Dates.INSTANT,
            Times.TEXT,
            Nullness.JSPECIFY,
            false);
  }

  /** What an object becomes. */
  public enum Objects {
    RECORDS,
    CLASSES
  }

  /** What the accessors of classes are called. */
  public enum Accessors {
    /** {@code model()}. */
    PLAIN,
    /** {@code getModel()}, {@code isActive()}. */
    GET
  }

  /** What the methods of builders are called. */
  public enum Builders {
    /** {@code model(…)}. */
    PLAIN,
    /** {@code withModel(…)}. */
    WITH,
    /** {@code setModel(…)}. */
    SET
  }

  /** The type of whole numbers. */
  public enum Integers {
    LONG,
    INT,
    BIG_INTEGER
  }

  /** The type of numbers that may have a fraction. */
  public enum Numbers {
    DOUBLE,
    BIG_DECIMAL
  }

  /** The type of dates and times. */
  public enum Times {
    /** Text, as in JSON. */
    TEXT,
    /** The types of {@code java.time}. */
    JAVA_TIME
  }

  /** What is there for dates and times, which stay the text that they are in JSON. */
  public enum Dates {
    /** Nothing. */
    TEXT,
    /** An accessor that gives moments as {@code Instant}. */
    INSTANT,
    /** Accessors and builder methods with the types of {@code java.time}. */
    JAVA_TIME
  }

  /**
   * How code says what may be null.
   *
   * @param nullable the annotation of what may be null; null for none
   * @param marked the annotation of packages in which all else is not; null for none
   * @param inTypes whether the first may stand on any use of a type, not only on declarations
   */
  public record Nullness(
      @Nullable QualifiedName nullable, @Nullable QualifiedName marked, boolean inTypes) {

    private static final String JSPECIFY_PACKAGE = "org.jspecify.annotations";

    /** The annotations of JSpecify. */
    public static final Nullness JSPECIFY =
        new Nullness(
            new QualifiedName(JSPECIFY_PACKAGE, List.of("Nullable")),
            new QualifiedName(JSPECIFY_PACKAGE, List.of("NullMarked")),
            true);

    /** No annotations. */
    public static final Nullness NONE = new Nullness(null, null, true);
  }

  /**
   * An annotation that is added.
   *
   * @param to what it is added to
   * @param annotation the annotation
   */
  public record Annotate(List<Target> to, AnnotationUse annotation) {
    public Annotate {
      to = List.copyOf(to);
    }

    private boolean pointsTo(@Nullable String pointer) {
      return to.stream().anyMatch(t -> t.pointer() != null && t.pointer().equals(pointer));
    }
  }

  /**
   * An interface that types implement.
   *
   * @param to the types
   * @param type the interface
   */
  public record Implement(List<Target> to, QualifiedName type) {
    public Implement {
      to = List.copyOf(to);
    }
  }

  /**
   * The annotations of a thing, in the order they were written. Those for its pointer replace those
   * of the same class for its kind.
   */
  public List<AnnotationUse> annotationsOf(Target.Kind kind, @Nullable String pointer) {
    List<Annotate> all =
        annotations.stream()
            .filter(each -> each.to().stream().anyMatch(target -> target.covers(kind, pointer)))
            .toList();
    Set<QualifiedName> own = new HashSet<>();
    all.stream()
        .filter(each -> each.pointsTo(pointer))
        .forEach(a -> own.add(a.annotation().type()));
    return all.stream()
        .filter(each -> each.pointsTo(pointer) || !own.contains(each.annotation().type()))
        .map(Annotate::annotation)
        .distinct()
        .toList();
  }

  /** The interfaces of a type, in the order they were written. */
  public List<QualifiedName> interfacesOf(Target.Kind kind, @Nullable String pointer) {
    return interfaces.stream()
        .filter(each -> each.to().stream().anyMatch(target -> target.covers(kind, pointer)))
        .map(Implement::type)
        .distinct()
        .toList();
  }
}
