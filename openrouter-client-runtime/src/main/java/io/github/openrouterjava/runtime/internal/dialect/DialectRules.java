package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.generated.Dialect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules of an API's dialect, prepared for each operation. Immutable and thread-safe. */
public final class DialectRules {
  private final OperationRules others;
  private final UsageReader.Places usage;
  private final Map<String, OperationRules> byOperation = new HashMap<>();

  /** Prepares the rules. */
  public DialectRules(Dialect dialect) {
    Set<String> operations = new HashSet<>(dialect.failuresByOperation().keySet());
    operations.addAll(dialect.streamByOperation().keySet());
    operations.forEach(id -> byOperation.put(id, new OperationRules(dialect, id)));
    others = new OperationRules(dialect, "");
    usage = new UsageReader.Places(dialect.usage());
  }

  /** Reads what the responses to one call say the call has used. */
  public UsageReader usage() {
    return usage.reader();
  }

  /** The rules for an operation. */
  public OperationRules of(String operationId) {
    return byOperation.getOrDefault(operationId, others);
  }
}
