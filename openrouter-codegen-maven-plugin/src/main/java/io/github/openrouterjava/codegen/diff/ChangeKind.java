package io.github.openrouterjava.codegen.diff;

import static io.github.openrouterjava.codegen.diff.ChangeSeverity.ADDITION;
import static io.github.openrouterjava.codegen.diff.ChangeSeverity.CAUTION;
import static io.github.openrouterjava.codegen.diff.ChangeSeverity.NEUTRAL;

import java.util.Locale;

/** What can happen between two documents. */
public enum ChangeKind {
  OPERATION_ADDED(ADDITION, "New operation", "Nothing; call it when you need it."),
  OPERATION_REMOVED(
      CAUTION, "Operation removed", "Stop calling it: servers may already refuse it."),
  OPERATION_RENAMED(CAUTION, "Method renamed", "Call it by its new name."),
  OPERATION_ID_CHANGED(NEUTRAL, "Operation id changed", ""),
  OPERATION_PATH_CHANGED(
      CAUTION, "Operation moved to another path", "Update; the old client calls the old path."),
  OPERATION_METHOD_CHANGED(
      CAUTION, "Operation has another HTTP method", "Update; the old client sends the old one."),
  OPERATION_DEPRECATED(CAUTION, "Operation deprecated", "Plan to stop calling it."),
  OPERATION_NO_LONGER_DEPRECATED(NEUTRAL, "Operation no longer deprecated", ""),
  OPERATION_NEEDS_KEY(CAUTION, "Operation now needs a key", "Configure a key before you call it."),
  OPERATION_NEEDS_NO_KEY(ADDITION, "Operation needs no key any more", ""),
  OPERATION_PAID_CHANGED(
      CAUTION, "Repeating the operation costs otherwise", "Check your retry settings."),
  OPERATION_TAGS_CHANGED(NEUTRAL, "Tags changed", ""),
  OPERATION_NAME_HINT_CHANGED(NEUTRAL, "Hint for the method's name changed", ""),
  OPERATION_ORDER_CHANGED(NEUTRAL, "Order of operations changed", ""),

  PARAMETER_ADDED(ADDITION, "New optional parameter", "Nothing; send it when you need it."),
  REQUIRED_PARAMETER_ADDED(
      CAUTION, "New required parameter", "Pass it; servers may refuse calls without it."),
  PARAMETER_REMOVED(
      CAUTION, "Parameter removed", "Stop sending it; servers may ignore or refuse it."),
  PARAMETER_RENAMED(CAUTION, "Parameter has another Java name", "Use the new name."),
  PARAMETER_BECAME_REQUIRED(
      CAUTION, "Parameter became required", "Pass it; servers may refuse calls without it."),
  PARAMETER_BECAME_OPTIONAL(ADDITION, "Parameter became optional", "Leave it out if you like."),
  PARAMETER_TYPE_CHANGED(CAUTION, "Parameter has another type", "Pass the new type."),
  PARAMETER_MOVED(
      CAUTION, "Parameter goes elsewhere in the request", "Update; the old client sends it wrong."),
  PARAMETER_ENCODING_CHANGED(
      CAUTION, "Parameter is written in another way", "Update; the old client writes it wrong."),
  PARAMETER_ORDER_CHANGED(
      CAUTION,
      "Order of parameters changed",
      "Check arguments of the same type: they may be swapped."),
  PARAMETER_DEFAULT_CHANGED(
      CAUTION, "Default of the parameter changed", "Pass it where you rely on the old one."),
  PARAMETER_LIMIT_TIGHTENED(
      CAUTION, "Parameter has tighter limits", "Check what you send; servers may refuse it."),
  PARAMETER_LIMIT_CHANGED(ADDITION, "Parameter has other limits", ""),
  PARAMETER_DEPRECATED(CAUTION, "Parameter deprecated", "Plan to stop sending it."),
  PARAMETER_NO_LONGER_DEPRECATED(NEUTRAL, "Parameter no longer deprecated", ""),

  BODY_ADDED(CAUTION, "Operation takes a body", "Pass it."),
  BODY_REMOVED(CAUTION, "Operation takes no body any more", "Stop sending it."),
  BODY_FORM_ADDED(ADDITION, "Operation takes a further kind of body", ""),
  BODY_FORM_REMOVED(
      CAUTION, "Operation no longer takes a kind of body", "Send one of the other kinds."),
  BODY_TYPE_CHANGED(CAUTION, "Body has another type", "Pass the new type."),
  BODY_BECAME_REQUIRED(CAUTION, "Body became required", "Always pass it."),
  BODY_BECAME_OPTIONAL(ADDITION, "Body became optional", ""),
  BODY_BECAME_NULLABLE(ADDITION, "Body may be null", ""),
  BODY_NO_LONGER_NULLABLE(CAUTION, "Body may not be null any more", "Do not send null."),
  FIELD_CONTENT_TYPE_CHANGED(
      CAUTION, "Part has another content type", "Update; the old client sends the old one."),

  RESPONSE_TYPE_CHANGED(CAUTION, "Response has another type", "Use the new type."),
  RESPONSE_BECAME_NULLABLE(CAUTION, "Response may be null", "Check for null."),
  RESPONSE_NO_LONGER_NULLABLE(NEUTRAL, "Response is never null any more", ""),
  RESPONSE_FORM_ADDED(ADDITION, "Operation responds in a further media type", ""),
  RESPONSE_FORM_REMOVED(
      CAUTION, "Operation no longer responds in a media type", "Ask for one of the others."),
  STREAMING_ADDED(ADDITION, "Operation can stream", ""),
  STREAMING_REMOVED(CAUTION, "Operation no longer streams", "Call the method that does not."),
  STREAMING_CHANGED(
      CAUTION, "Operation streams in another way", "Update; the old client reads it wrong."),
  EVENT_TYPE_CHANGED(CAUTION, "Stream yields another type", "Use the new type."),
  PAGING_ADDED(ADDITION, "Operation can be read page by page", ""),
  PAGING_REMOVED(CAUTION, "Operation has no pages any more", "Read its one response."),
  PAGING_CHANGED(CAUTION, "Pages are read in another way", "Update; the old client stops early."),

  TYPE_ADDED(ADDITION, "New type", ""),
  TYPE_REMOVED(CAUTION, "Type removed", "Remove what mentions it."),
  TYPE_RENAMED(CAUTION, "Type renamed", "Use the new name."),
  TYPE_MOVED(NEUTRAL, "Type stands elsewhere in the document", ""),
  TYPE_KIND_CHANGED(CAUTION, "Type is of another kind", "Rewrite what uses it."),
  TYPE_TARGET_CHANGED(CAUTION, "Schema stands for another type", "Use the new type."),
  TYPE_BECAME_BUILDABLE(ADDITION, "Type is now sent in requests", ""),
  TYPE_NO_LONGER_BUILDABLE(CAUTION, "Type is no longer sent in requests", "Remove what builds it."),
  TYPE_USAGE_CHANGED(NEUTRAL, "Type is used in other places", ""),
  TYPE_DEPRECATED(CAUTION, "Type deprecated", "Plan to do without it."),
  TYPE_NO_LONGER_DEPRECATED(NEUTRAL, "Type no longer deprecated", ""),
  TYPE_ORDER_CHANGED(NEUTRAL, "Order of types changed", ""),

  PROPERTY_ADDED(ADDITION, "New optional property", "Nothing; use it when you need it."),
  REQUIRED_PROPERTY_ADDED(ADDITION, "New required property", "Set it where you build the type."),
  PROPERTY_REMOVED(CAUTION, "Property removed", "Remove what reads or sets it."),
  PROPERTY_RENAMED(CAUTION, "Property has another Java name", "Use the new name."),
  PROPERTY_TYPE_CHANGED(CAUTION, "Property has another type", "Use the new type."),
  PROPERTY_BECAME_REQUIRED(CAUTION, "Property became required", "Set it where you build the type."),
  PROPERTY_BECAME_OPTIONAL(
      CAUTION, "Property became optional", "Check for null where you read it."),
  PROPERTY_BECAME_NULLABLE(
      CAUTION, "Property became nullable", "Check for null where you read it."),
  PROPERTY_NO_LONGER_NULLABLE(
      CAUTION, "Property may not be null any more", "Do not send null; leave it out."),
  PROPERTY_NULL_MATTERS(
      CAUTION, "Absent, null and a value now differ", "Use the Patch type to say which you mean."),
  PROPERTY_NULL_MATTERS_NO_MORE(CAUTION, "Absent and null are one again", "Use the plain type."),
  PROPERTY_CONSTANT_ADDED(
      CAUTION, "Property has only one value now", "Stop setting it to anything else."),
  PROPERTY_CONSTANT_CHANGED(
      CAUTION, "Constant has another value", "Update; the old client sends the old one."),
  PROPERTY_CONSTANT_REMOVED(CAUTION, "Property may have other values now", "Handle other values."),
  PROPERTY_DEFAULT_CHANGED(
      CAUTION, "Default of the property changed", "Set it where you rely on the old one."),
  PROPERTY_LIMIT_TIGHTENED(
      CAUTION, "Property has tighter limits", "Check what you send; servers may refuse it."),
  PROPERTY_LIMIT_CHANGED(ADDITION, "Property has other limits", ""),
  PROPERTY_DEPRECATED(CAUTION, "Property deprecated", "Plan to do without it."),
  PROPERTY_NO_LONGER_DEPRECATED(NEUTRAL, "Property no longer deprecated", ""),
  PROPERTY_ORDER_CHANGED(
      CAUTION, "Order of properties changed", "Use the builder instead of the constructor."),
  ENTRIES_ADDED(ADDITION, "Type takes further properties of a type", ""),
  ENTRIES_REMOVED(CAUTION, "Type takes no typed further properties", "Use additionalProperties()."),
  ENTRIES_TYPE_CHANGED(CAUTION, "Further properties have another type", "Use the new type."),

  ENUM_VALUE_ADDED(ADDITION, "New value", "Handle it where you switch, or have a default."),
  ENUM_VALUE_REMOVED(CAUTION, "Value removed", "Stop using it."),
  ENUM_VALUE_RENAMED(CAUTION, "Constant has another name", "Use the new name."),
  ENUM_KIND_CHANGED(CAUTION, "Values are of another JSON kind", "Use the new kind."),
  ENUM_ORDER_CHANGED(NEUTRAL, "Order of values changed", ""),

  ALTERNATIVE_ADDED(ADDITION, "New alternative", "Handle it, or have a default."),
  ALTERNATIVE_REMOVED(CAUTION, "Alternative removed", "Stop using it as one."),
  ALTERNATIVE_RENAMED(CAUTION, "Wrapper has another name", "Use the new name."),
  ALTERNATIVE_ORDER_CHANGED(NEUTRAL, "Order of alternatives changed", ""),
  DISPATCH_CHANGED(NEUTRAL, "Alternatives are told apart in another way", ""),

  DESCRIPTION_CHANGED(NEUTRAL, "Text changed", ""),
  NAME_HINT_CHANGED(NEUTRAL, "Hint for the Java name changed", ""),
  API_TITLE_CHANGED(NEUTRAL, "Title of the API changed", ""),
  API_VERSION_CHANGED(NEUTRAL, "Version of the API changed", ""),
  API_DESCRIPTION_CHANGED(NEUTRAL, "Text about the API changed", ""),
  CLIENT_RENAMED(CAUTION, "Entry point renamed", "Use the new name, or set clientName."),
  SERVER_ADDED(ADDITION, "New server", ""),
  SERVER_REMOVED(CAUTION, "Server removed", "Configure another base URL where you name it."),
  DEFAULT_SERVER_CHANGED(NEUTRAL, "Another server is the default", "Check the base URL you want."),
  SERVER_DESCRIPTION_CHANGED(NEUTRAL, "Text about a server changed", ""),
  SECURITY_SCHEME_ADDED(ADDITION, "New way to authenticate", ""),
  SECURITY_SCHEME_REMOVED(CAUTION, "Way to authenticate removed", "Use one of the others."),
  SECURITY_SCHEME_CHANGED(CAUTION, "Way to authenticate changed", "Check your credentials."),
  TAG_DESCRIPTION_CHANGED(NEUTRAL, "Text about a tag changed", ""),
  RESOURCE_ADDED(ADDITION, "New resource client", ""),
  RESOURCE_REMOVED(CAUTION, "Resource client removed", "Remove what mentions it."),

  JAVA_ADDED(ADDITION, "New in Java", ""),
  JAVA_REMOVED(CAUTION, "Gone in Java", "Remove what mentions it."),
  JAVA_CHANGED(CAUTION, "Changed in Java", "Use it as it is now.");

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
