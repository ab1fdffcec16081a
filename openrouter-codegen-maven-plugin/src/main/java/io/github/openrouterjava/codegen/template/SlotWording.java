package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.text.Comment;
import io.github.openrouterjava.codegen.emit.text.SafeJavadoc;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.template.ApiView.Argument;
import io.github.openrouterjava.codegen.template.ApiView.Constant;
import io.github.openrouterjava.codegen.template.ApiView.Member;
import io.github.openrouterjava.codegen.template.ApiView.Method;
import io.github.openrouterjava.codegen.template.ApiView.Resource;
import io.github.openrouterjava.codegen.template.ApiView.Schema;
import io.github.openrouterjava.codegen.template.CommentModels.Folder;
import io.github.openrouterjava.codegen.template.CommentModels.MethodComment;
import io.github.openrouterjava.codegen.template.CommentModels.TypeComment;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of comments from templates. What the built-in ones give is right as it is; what the
 * user's give is made so.
 */
final class SlotWording implements Wording {

  private static final Set<String> TYPE_TAGS = Set.of("since", "author", "version");
  private static final Set<String> METHOD_TAGS = Set.of("since");
  private static final Pattern LINK = Pattern.compile("\\{@link [^{}]*}");

  private final Templates templates;
  private final ApiView view;

  SlotWording(Templates templates, ApiView view) {
    this.templates = templates;
    this.view = view;
  }

  @Override
  public Comment type(TypeDeclaration type, String uses) {
    Slot slot = SchemaModels.slot(type);
    Model model = CommentModels.TYPE.of(new TypeComment(new Schema(view, type), uses));
    return comment(slot, model, TYPE_TAGS, uses);
  }

  @Override
  public String property(TypeDeclaration owner, Property property) {
    return line(Slot.PROPERTY, SchemaModels.PROPERTY.of(new Member(view, owner, property)));
  }

  @Override
  public String constant(EnumType owner, EnumType.Value value) {
    return line(Slot.CONSTANT, SchemaModels.CONSTANT.of(new Constant(view, owner, value)));
  }

  @Override
  public Comment operation(Operation operation, boolean streamed) {
    Model model = CommentModels.METHOD.of(new MethodComment(new Method(view, operation), streamed));
    return comment(Slot.OPERATION, model, METHOD_TAGS, "");
  }

  @Override
  public String parameter(Operation operation, Parameter parameter) {
    return line(
        Slot.PARAMETER, OperationModels.PARAMETER.of(new Argument(view, operation, parameter)));
  }

  @Override
  public Comment resource(int index) {
    Slot slot = index == 0 ? Slot.CLIENT : Slot.RESOURCE;
    return comment(slot, DocumentModels.RESOURCE.of(new Resource(view, index)), TYPE_TAGS, "");
  }

  @Override
  public Comment packageInfo(String packageName) {
    Model model = CommentModels.PACKAGE.of(new Folder(view, packageName));
    return comment(Slot.PACKAGE_INFO, model, TYPE_TAGS, "");
  }

  @Override
  public Comment moduleInfo() {
    return comment(Slot.MODULE_INFO, DocumentModels.DOCUMENT.of(view), TYPE_TAGS, "");
  }

  private Comment comment(Slot slot, Model model, Set<String> tags, String linked) {
    String text = templates.text(slot, model);
    return templates.overrides(slot)
        ? SafeJavadoc.comment(text, tags, links(linked))
        : Comment.of(text.strip());
  }

  private String line(Slot slot, Model model) {
    String text = templates.text(slot, model);
    return templates.overrides(slot) ? SafeJavadoc.line(text) : SafeJavadoc.joined(text);
  }

  private static Set<String> links(String linked) {
    Set<String> links = new HashSet<>();
    Matcher link = LINK.matcher(linked);
    while (link.find()) {
      links.add(link.group());
    }
    return links;
  }
}
