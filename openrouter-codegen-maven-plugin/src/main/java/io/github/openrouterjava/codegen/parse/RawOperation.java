package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Delivery;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.HttpMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the document writes it.
 *
 * @param at the operation object
 * @param operationId {@code operationId}, null where absent
 * @param method the HTTP method
 * @param path the path template, as the key of {@code paths}
 * @param documentation summary, description, deprecated
 * @param tags {@code tags}
 * @param parameters path-level and operation-level parameters, the latter winning
 * @param bodyRequired whether {@code requestBody} is required
 * @param body the content of {@code requestBody} by media type; empty where there is none
 * @param responses the responses in document order
 * @param anonymous whether the operation can be called without a key: security is optional or
 *     empty, or a hint says so
 * @param hints Java names from overlays
 * @param vendorMethodName {@code x-speakeasy-name-override}
 * @param paging how to page, from {@code x-java-paging} or {@code x-speakeasy-pagination}
 * @param streamField the body property that switches streaming on, from {@code x-java-stream} or
 *     {@code x-speakeasy-stream-request-field}
 * @param streamSentinel the event data that ends a stream, from {@code x-java-stream} or {@code
 *     x-speakeasy-sse-sentinel}
 * @param paid {@code x-java-paid}: repeating the call may cost money
 * @param delivery {@code security}, {@code servers} and {@code x-java-headers}
 * @param idempotencyKey the header field with a key made once per call, from {@code
 *     x-java-idempotency-key} or a parameter of the usual name; null where there is none
 */
public record RawOperation(
    Location at,
    @Nullable String operationId,
    HttpMethod method,
    String path,
    Documentation documentation,
    List<String> tags,
    List<RawParameter> parameters,
    boolean bodyRequired,
    Map<String, RawContent> body,
    List<RawResponse> responses,
    boolean anonymous,
    JavaHints hints,
    @Nullable String vendorMethodName,
    RawPaging paging,
    @Nullable String streamField,
    @Nullable String streamSentinel,
    boolean paid,
    Delivery delivery,
    @Nullable String idempotencyKey) {}
