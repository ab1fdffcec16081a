package io.github.openrouterjava.codegen.diff;

import static io.github.openrouterjava.codegen.diff.ChangeSeverity.ADDITION;
import static io.github.openrouterjava.codegen.diff.ChangeSeverity.CAUTION;
import static io.github.openrouterjava.codegen.diff.ChangeSeverity.NEUTRAL;

import java.util.Locale;

/** What can happen between two documents. */
public enum ChangeKind {
  OPERATION_ADDED(ADDITION, "New operation", "No action needed."),
  OPERATION_REMOVED(
      CAUTION, "Operation removed", "Stop calling it; servers may already reject it."),
  OPERATION_RENAMED(CAUTION, "Method renamed", "Call it by its new name."),
  OPERATION_ID_CHANGED(NEUTRAL, "operationId changed", ""),
  OPERATION_PATH_CHANGED(
      CAUTION,
      "Operation moved to another path",
      "Update the client; the old one calls the old path."),
  OPERATION_METHOD_CHANGED(
      CAUTION,
      "HTTP method of the operation changed",
      "Update the client; the old one sends the old value."),
  OPERATION_DEPRECATED(CAUTION, "Operation deprecated", "Plan to stop calling it."),
  OPERATION_NO_LONGER_DEPRECATED(NEUTRAL, "Operation no longer deprecated", ""),
  OPERATION_NEEDS_KEY(
      CAUTION, "Operation now needs a credential", "Configure a credential before you call it."),
  OPERATION_NEEDS_NO_KEY(ADDITION, "Operation no longer needs a credential", ""),
  OPERATION_PAID_CHANGED(
      CAUTION, "Cost of repeating the operation changed", "Check your retry settings."),
  OPERATION_TAGS_CHANGED(NEUTRAL, "Tags changed", ""),
  OPERATION_NAME_HINT_CHANGED(NEUTRAL, "Name hint of the method changed", ""),
  OPERATION_ORDER_CHANGED(NEUTRAL, "Order of operations changed", ""),

  PARAMETER_ADDED(ADDITION, "New optional parameter", "No action needed."),
  REQUIRED_PARAMETER_ADDED(
      CAUTION, "New required parameter", "Pass it; servers may reject calls without it."),
  PARAMETER_REMOVED(
      CAUTION, "Parameter removed", "Stop sending it; servers may ignore or reject it."),
  PARAMETER_RENAMED(CAUTION, "Java name of the parameter changed", "Use the new name."),
  PARAMETER_BECAME_REQUIRED(
      CAUTION, "Parameter became required", "Pass it; servers may reject calls without it."),
  PARAMETER_BECAME_OPTIONAL(ADDITION, "Parameter became optional", "You may omit it."),
  PARAMETER_TYPE_CHANGED(CAUTION, "Type of the parameter changed", "Pass the new type."),
  PARAMETER_MOVED(
      CAUTION,
      "Location of the parameter in the request changed",
      "Update the client; the old one sends it in the wrong place."),
  PARAMETER_ENCODING_CHANGED(
      CAUTION,
      "Serialisation of the parameter changed",
      "Update the client; the old one serialises it wrongly."),
  PARAMETER_ORDER_CHANGED(
      CAUTION,
      "Order of parameters changed",
      "Check arguments of the same type; they may be swapped."),
  PARAMETER_DEFAULT_CHANGED(
      CAUTION,
      "Default value of the parameter changed",
      "Pass it where you rely on the old default."),
  PARAMETER_LIMIT_TIGHTENED(
      CAUTION,
      "Constraints of the parameter became stricter",
      "Check the values you send; servers may reject them."),
  PARAMETER_LIMIT_CHANGED(ADDITION, "Constraints of the parameter changed", ""),
  PARAMETER_DEPRECATED(CAUTION, "Parameter deprecated", "Plan to stop sending it."),
  PARAMETER_NO_LONGER_DEPRECATED(NEUTRAL, "Parameter no longer deprecated", ""),

  BODY_ADDED(CAUTION, "Operation now takes a request body", "Pass it."),
  BODY_REMOVED(CAUTION, "Operation no longer takes a request body", "Stop sending it."),
  BODY_FORM_ADDED(ADDITION, "Operation accepts another media type in requests", ""),
  BODY_FORM_REMOVED(
      CAUTION,
      "Operation no longer accepts a media type in requests",
      "Send one of the other media types."),
  BODY_TYPE_CHANGED(CAUTION, "Type of the request body changed", "Pass the new type."),
  BODY_BECAME_REQUIRED(CAUTION, "Request body became required", "Always pass it."),
  BODY_BECAME_OPTIONAL(ADDITION, "Request body became optional", ""),
  BODY_BECAME_NULLABLE(ADDITION, "Request body may be null", ""),
  BODY_NO_LONGER_NULLABLE(CAUTION, "Request body must no longer be null", "Do not send null."),
  FIELD_CONTENT_TYPE_CHANGED(
      CAUTION,
      "Content type of a part changed",
      "Update the client; the old one sends the old value."),

  RESPONSE_TYPE_CHANGED(CAUTION, "Type of the response changed", "Use the new type."),
  RESPONSE_BECAME_NULLABLE(CAUTION, "Response became nullable", "Check for null."),
  RESPONSE_NO_LONGER_NULLABLE(NEUTRAL, "Response is no longer nullable", ""),
  RESPONSE_FORM_ADDED(ADDITION, "Operation offers another media type in responses", ""),
  RESPONSE_FORM_REMOVED(
      CAUTION,
      "Operation no longer offers a media type in responses",
      "Use one of the other media types."),
  STREAMING_ADDED(ADDITION, "Operation can now stream", ""),
  STREAMING_REMOVED(CAUTION, "Operation no longer streams", "Call the method without streaming."),
  STREAMING_CHANGED(
      CAUTION,
      "Streaming of the operation changed",
      "Update the client; the old one reads it wrongly."),
  EVENT_TYPE_CHANGED(CAUTION, "Type of the streamed events changed", "Use the new type."),
  PAGING_ADDED(ADDITION, "Operation is now paged", ""),
  PAGING_REMOVED(CAUTION, "Operation is no longer paged", "Use the single response."),
  PAGING_CHANGED(
      CAUTION, "Paging of the operation changed", "Update the client; the old one stops early."),

  TYPE_ADDED(ADDITION, "New type", ""),
  TYPE_REMOVED(CAUTION, "Type removed", "Remove all uses of it."),
  TYPE_RENAMED(CAUTION, "Type renamed", "Use the new name."),
  TYPE_MOVED(NEUTRAL, "Place of the type in the document changed", ""),
  TYPE_KIND_CHANGED(CAUTION, "Kind of the type changed", "Adapt its uses."),
  TYPE_TARGET_CHANGED(CAUTION, "Java type of the schema changed", "Use the new type."),
  TYPE_BECAME_BUILDABLE(ADDITION, "Type is now sent in requests", ""),
  TYPE_NO_LONGER_BUILDABLE(
      CAUTION, "Type is no longer sent in requests", "Remove code that builds it."),
  TYPE_USAGE_CHANGED(NEUTRAL, "Uses of the type changed", ""),
  TYPE_DEPRECATED(CAUTION, "Type deprecated", "Plan to stop using it."),
  TYPE_NO_LONGER_DEPRECATED(NEUTRAL, "Type no longer deprecated", ""),
  TYPE_ORDER_CHANGED(NEUTRAL, "Order of types changed", ""),

  PROPERTY_ADDED(ADDITION, "New optional property", "No action needed."),
  REQUIRED_PROPERTY_ADDED(ADDITION, "New required property", "Set it wherever you build the type."),
  PROPERTY_REMOVED(CAUTION, "Property removed", "Remove code that reads or sets it."),
  PROPERTY_RENAMED(CAUTION, "Java name of the property changed", "Use the new name."),
  PROPERTY_TYPE_CHANGED(CAUTION, "Type of the property changed", "Use the new type."),
  PROPERTY_BECAME_REQUIRED(
      CAUTION, "Property became required", "Set it wherever you build the type."),
  PROPERTY_BECAME_OPTIONAL(
      CAUTION, "Property became optional", "Check for null wherever you read it."),
  PROPERTY_BECAME_NULLABLE(
      CAUTION, "Property became nullable", "Check for null wherever you read it."),
  PROPERTY_NO_LONGER_NULLABLE(
      CAUTION, "Property must no longer be null", "Do not send null; omit the property."),
  PROPERTY_NULL_MATTERS(
      CAUTION,
      "Absent, null and a value now have different meanings",
      "Use the Patch type to choose between them."),
  PROPERTY_NULL_MATTERS_NO_MORE(
      CAUTION, "Absent and null now mean the same", "Use the plain type."),
  PROPERTY_CONSTANT_ADDED(
      CAUTION, "Property became a constant", "Stop setting it to another value."),
  PROPERTY_CONSTANT_CHANGED(
      CAUTION,
      "Value of the constant changed",
      "Update the client; the old one sends the old value."),
  PROPERTY_CONSTANT_REMOVED(CAUTION, "Property is no longer a constant", "Handle other values."),
  PROPERTY_DEFAULT_CHANGED(
      CAUTION,
      "Default value of the property changed",
      "Set it wherever you rely on the old default."),
  PROPERTY_LIMIT_TIGHTENED(
      CAUTION,
      "Constraints of the property became stricter",
      "Check the values you send; servers may reject them."),
  PROPERTY_LIMIT_CHANGED(ADDITION, "Constraints of the property changed", ""),
  PROPERTY_DEPRECATED(CAUTION, "Property deprecated", "Plan to stop using it."),
  PROPERTY_NO_LONGER_DEPRECATED(NEUTRAL, "Property no longer deprecated", ""),
  PROPERTY_ORDER_CHANGED(
      CAUTION, "Order of properties changed", "Use the builder instead of the constructor."),
  ENTRIES_ADDED(ADDITION, "Type now has typed additional properties", ""),
  ENTRIES_REMOVED(
      CAUTION, "Type no longer has typed additional properties", "Use additionalProperties()."),
  ENTRIES_TYPE_CHANGED(CAUTION, "Type of the additional properties changed", "Use the new type."),

  ENUM_VALUE_ADDED(ADDITION, "New value", "Handle it in switches, or add a default."),
  ENUM_VALUE_REMOVED(CAUTION, "Value removed", "Stop using it."),
  ENUM_VALUE_RENAMED(CAUTION, "Name of the constant changed", "Use the new name."),
  ENUM_KIND_CHANGED(CAUTION, "JSON kind of the values changed", "Use values of the new kind."),
  ENUM_ORDER_CHANGED(NEUTRAL, "Order of values changed", ""),

  ALTERNATIVE_ADDED(ADDITION, "New alternative", "Handle it, or add a default."),
  ALTERNATIVE_REMOVED(CAUTION, "Alternative removed", "Stop using it as an alternative."),
  ALTERNATIVE_RENAMED(CAUTION, "Name of the wrapper changed", "Use the new name."),
  ALTERNATIVE_ORDER_CHANGED(
      NEUTRAL, "Order of alternatives changed", "Reorder the functions passed to match."),
  DISPATCH_CHANGED(NEUTRAL, "Selection of the alternatives changed", ""),

  DESCRIPTION_CHANGED(NEUTRAL, "Description changed", ""),
  NAME_HINT_CHANGED(NEUTRAL, "Name hint changed", ""),
  API_TITLE_CHANGED(NEUTRAL, "Title of the API changed", ""),
  API_VERSION_CHANGED(NEUTRAL, "Version of the API changed", ""),
  API_DESCRIPTION_CHANGED(NEUTRAL, "Description of the API changed", ""),
  CLIENT_RENAMED(CAUTION, "Entry point renamed", "Use the new name, or set clientName."),
  SERVER_ADDED(ADDITION, "New server", ""),
  SERVER_REMOVED(CAUTION, "Server removed", "Configure another base URL wherever you use it."),
  DEFAULT_SERVER_CHANGED(NEUTRAL, "Default server changed", "Check the base URL."),
  SERVER_DESCRIPTION_CHANGED(NEUTRAL, "Description of a server changed", ""),
  SECURITY_SCHEME_ADDED(ADDITION, "New security scheme", ""),
  SECURITY_SCHEME_REMOVED(CAUTION, "Security scheme removed", "Use one of the others."),
  SECURITY_SCHEME_CHANGED(CAUTION, "Security scheme changed", "Check your credentials."),
  TAG_DESCRIPTION_CHANGED(NEUTRAL, "Description of a tag changed", ""),
  RESOURCE_ADDED(ADDITION, "New resource client", ""),
  RESOURCE_REMOVED(CAUTION, "Resource client removed", "Remove all uses of it."),

  JAVA_ADDED(ADDITION, "New Java member", ""),
  JAVA_REMOVED(CAUTION, "Java member removed", "Remove all uses of it."),
  JAVA_CHANGED(CAUTION, "Java member changed", "Adapt its uses.");

  private final ChangeSeverity severity;
  private final String title;
  private final String advice;

  ChangeKind(ChangeSeverity severity, String title, String advice) {
    this.severity = severity;
    this.title = title;
    this.advice = advice;
  }

  /** How much it matters where nothing breaks. */
  ChangeSeverity severity() {
    return severity;
  }

  /** What happened, in a few words. */
  public String title() {
    return title;
  }

  String advice() {
    return advice;
  }

  /** Its name in reports for machines: {@code property-added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
