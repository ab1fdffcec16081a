package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.generated.ErrorRules;
import io.github.openrouterjava.runtime.generated.FailureRule;
import io.github.openrouterjava.runtime.generated.StreamRules;

/** The description of a dialect as generated code has it, with every kind of rule. */
public final class TestDialect {
  public static final Dialect DIALECT =
      Dialect.builder()
          .failures(
              FailureRule.at("/error"),
              FailureRule.at("").when(Condition.always().when("/type", "error").has("/message")),
              FailureRule.at("/response/error").within("/response"),
              FailureRule.at("/choices/*/error"),
              FailureRule.at("")
                  .onlyInEvents()
                  .when(Condition.always().event("error").when("/type", "error", null)))
          .stream(
              StreamRules.none()
                  .last(
                      Condition.always()
                          .when(
                              "/type", "response.completed", "response.incomplete", "message_stop"))
                  .complete(
                      Condition.always().when("/type", "message_delta"),
                      Condition.always().has("/choices/*/finish_reason"))
                  .text("/choices/*/delta/content", Condition.always())
                  .text("/delta", Condition.always().when("/type", "response.output_text.delta"))
                  .text("/delta/text", Condition.always().when("/delta/type", "text_delta")))
          .failuresOf("getJob")
          .errors(
              ErrorRules.none()
                  .type("/error/metadata/error_type", "/error/error_type", "/envelope/error_type")
                  .status("/error/http_status", "/error/code")
                  .retryable("/error/availability/retryable")
                  .retryAfter("/error/availability/retry_after")
                  .notRun(Condition.always().when("/error/availability/retryable", true))
                  .names(400, "invalid_prompt", "not_found")
                  .names(429, "rate_limit_exceeded")
                  .names(500, "server_error")
                  .names(503, "provider_overloaded")
                  .names(529, "overloaded_error")
                  .label("provider", "/error/metadata/provider_name")
                  .labelMessage("provider says:", "/error/metadata/raw")
                  .labelHeader("generation", "X-Generation-Id")
                  .kind(
                      Condition.always().status(403).has("/error/metadata/reasons"),
                      ModerationException::new))
          .setting("APP_TITLE", "X-App-Title")
          .setting("APP_REGION", "X-App-Region")
          .build();

  private TestDialect() {}
}
