package io.github.openrouterjava.codegen.template;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of one kind of thing: its variables, what they mean and how they are found.
 * The check of templates, their evaluation and their documentation all come from here.
 *
 * @param <T> what the variables are taken from
 */
final class ModelType<T> {

  private final String name;
  private final String about;
  private final Map<String, Variable<T>> variables;

  private ModelType(String name, String about, Map<String, Variable<T>> variables) {
    this.name = name;
    this.about = about;
    this.variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  static <T> Builder<T> named(String name, String about) {
    return new Builder<>(name, about, Map.of());
  }

  /**
   * A builder of a model that has more variables than this one.
   *
   * @param subject where it finds what this one's variables are taken from
   */
  <S> Builder<S> of(String otherName, String otherAbout, Function<S, T> subject) {
    Map<String, Variable<S>> all = new TreeMap<>();
    variables.forEach((key, variable) -> all.put(key, variable.of(subject)));
    return new Builder<>(otherName, otherAbout, all);
  }

  String name() {
    return name;
  }

  String about() {
    return about;
  }

  /** The variables, by name. */
  Collection<Variable<T>> variables() {
    return variables.values();
  }

  Collection<String> names() {
    return variables.keySet();
  }

  @Nullable Variable<T> variable(Object wanted) {
    return wanted instanceof String text ? variables.get(text) : null;
  }

  /** The model of {@code subject}. */
  Model of(T subject) {
    return new Model(this, subject);
  }

  /** The models of {@code subjects}. */
  List<Model> each(Collection<? extends T> subjects) {
    return subjects.stream().map(this::of).toList();
  }

  /** Collects variables. */
  static final class Builder<T> {

    private final String name;
    private final String about;
    private final Map<String, Variable<T>> variables;

    private Builder(String name, String about, Map<String, Variable<T>> variables) {
      this.name = name;
      this.about = about;
      this.variables = new TreeMap<>(variables);
    }

    Builder<T> name(String variable, String means, Function<T, @Nullable Object> value) {
      return add(new Variable<>(variable, Variable.Kind.NAME, null, means, value));
    }

    Builder<T> flag(String variable, String means, Predicate<T> value) {
      return add(new Variable<>(variable, Variable.Kind.FLAG, null, means, value::test));
    }

    /** Prose of the document; there is none where nothing of it would be seen. */
    Builder<T> text(String variable, String means, Function<T, @Nullable String> value) {
      return text(variable, means, TextModel::prose, value);
    }

    /** A name or a value of the document, as it is. */
    Builder<T> literal(String variable, String means, Function<T, @Nullable String> value) {
      return text(variable, means, TextModel::literal, value);
    }

    private Builder<T> text(
        String variable,
        String means,
        Function<@Nullable String, @Nullable Model> model,
        Function<T, @Nullable String> value) {
      return add(
          new Variable<>(
              variable,
              Variable.Kind.TEXT,
              () -> TextModel.TYPE,
              means,
              thing -> model.apply(value.apply(thing))));
    }

    Builder<T> object(
        String variable,
        Supplier<ModelType<?>> of,
        String means,
        Function<T, @Nullable Model> value) {
      return add(new Variable<>(variable, Variable.Kind.OBJECT, of, means, value::apply));
    }

    Builder<T> list(
        String variable, Supplier<ModelType<?>> of, String means, Function<T, List<Model>> value) {
      return add(new Variable<>(variable, Variable.Kind.LIST, of, means, value::apply));
    }

    private Builder<T> add(Variable<T> variable) {
      if (variables.put(variable.name(), variable) != null) {
        throw new IllegalStateException(name + " declares the variable twice: " + variable.name());
      }
      return this;
    }

    ModelType<T> build() {
      return new ModelType<>(name, about, variables);
    }
  }
}
