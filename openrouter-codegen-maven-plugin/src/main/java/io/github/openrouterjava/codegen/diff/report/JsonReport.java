package io.github.openrouterjava.codegen.diff.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The report as JSON, in ASCII. Programs may rely on what is there; more may be added.
 *
 * <pre>{@code
 * { "format": 1, "from": "old.yaml", "to": "new.yaml", "versionStep": "MAJOR",
 *   "counts": { "BREAKING": 1, "CAUTION": 0, "ADDITION": 0, "NEUTRAL": 0 },
 *   "incompatible": { "source": 1, "binary": 1, "wire": 1 }, "warnings": [],
 *   "changes": [ {
 *     "kind": "property-removed", "kindTitle": "Property removed", "title": "Property removed: a",
 *     "severity": "BREAKING",
 *     "subject": { "kind": "TYPE", "name": "Thing", "java": "com.example.client.model.Thing" },
 *     "member": "a", "before": "required string", "after": null,
 *     "oldPointer": "#/components/schemas/Thing/properties/a", "newPointer": null,
 *     "source": false, "binary": false, "wire": false, "reach": "ANY_CALLER", "advice": "...",
 *     "java": [ { "kind": "MEMBER", "member": "Thing#a", "before": "String a()", "after": null,
 *                 "source": false, "binary": false, "reach": "ANY_CALLER" } ] } ] }
 * }</pre>
 *
 * <p>{@code source}, {@code binary} and {@code wire} are true where compatible; the names are those
 * of the enums in {@code codegen.diff}.
 */
final class JsonReport {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writerWithDefaultPrettyPrinter();

  private JsonReport() {}

  static String render(DiffReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", 1);
    json.put("from", report.from());
    json.put("to", report.to());
    json.put("versionStep", report.versionStep());
    json.put("counts", report.counts());
    Map<String, Object> incompatible = new LinkedHashMap<>();
    incompatible.put("source", report.sourceBreaks());
    incompatible.put("binary", report.binaryBreaks());
    incompatible.put("wire", report.wireBreaks());
    json.put("incompatible", incompatible);
    json.put("warnings", report.warnings().stream().map(Diagnostic::toString).toList());
    json.put("changes", report.changes().stream().map(JsonReport::change).toList());
    try {
      return WRITER.writeValueAsString(json).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", change.kind().id());
    json.put("kindTitle", change.kind().title());
    json.put("title", change.title());
    json.put("severity", change.severity());
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("kind", change.subject().kind());
    subject.put("name", change.subject().name());
    subject.put("java", change.subject().java());
    json.put("subject", subject);
    json.put("member", change.member());
    json.put("before", change.before());
    json.put("after", change.after());
    json.put("oldPointer", change.oldPointer());
    json.put("newPointer", change.newPointer());
    json.put("source", change.sourceCompatible());
    json.put("binary", change.binaryCompatible());
    json.put("wire", change.wireCompatible());
    json.put("reach", change.reach());
    json.put("advice", change.advice());
    json.put("java", change.java().stream().map(JsonReport::effect).toList());
    return json;
  }

  private static Map<String, Object> effect(JavaEffect effect) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", effect.kind());
    json.put("member", effect.memberName());
    json.put("before", effect.before());
    json.put("after", effect.after());
    json.put("source", effect.sourceCompatible());
    json.put("binary", effect.binaryCompatible());
    json.put("reach", effect.reach());
    return json;
  }
}
