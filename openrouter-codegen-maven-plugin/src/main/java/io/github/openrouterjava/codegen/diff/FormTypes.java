package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import java.util.ArrayList;
import java.util.List;

/** The records that are emitted beside a type whose properties are the fields of forms. */
final class FormTypes {

  private FormTypes() {}

  /** Their canonical names in the new client. */
  static List<String> of(Context context, ObjectType type) {
    List<String> names = new ArrayList<>();
    for (Operation operation : context.now().api().operations()) {
      for (Operation.Body body : operation.bodies()) {
        if (body instanceof FormBody form && form.type().equals(type.id())) {
          names.add(
              context.now().clientOf(operation)
                  + "."
                  + context.now().names().operation(operation).formType(form.mediaType()));
        }
      }
    }
    return names;
  }
}
