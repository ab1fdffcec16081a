package io.github.openrouterjava.benchmarks.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of models. */
public record Models(List<Entry> data, Links links, long totalCount) {

  /** Where the rest is. */
  public record Links(@Nullable String next) {}

  /** One model. */
  public record Entry(
      String id,
      String canonicalSlug,
      String name,
      long created,
      @Nullable String description,
      @Nullable Long contextLength,
      Architecture architecture,
      Pricing pricing,
      TopProvider topProvider,
      List<String> supportedParameters,
      @Nullable Defaults defaultParameters,
      ModelLinks links) {}

  /** What it takes and gives. */
  public record Architecture(
      @Nullable String modality,
      List<String> inputModalities,
      List<String> outputModalities,
      @Nullable String tokenizer) {}

  /** What it costs. */
  public record Pricing(
      String prompt,
      String completion,
      @Nullable String request,
      @Nullable String image,
      @Nullable String inputCacheRead) {}

  /** Who runs it. */
  public record TopProvider(
      @Nullable Long contextLength, @Nullable Long maxCompletionTokens, boolean isModerated) {}

  /** What it is asked with unless told otherwise. */
  public record Defaults(@Nullable Double temperature, @Nullable Double topP) {}

  /** Where more is said of it. */
  public record ModelLinks(String details) {}
}
