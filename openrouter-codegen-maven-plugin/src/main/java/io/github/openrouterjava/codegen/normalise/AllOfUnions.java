package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code allOf} means where not all of its members are plain objects. */
final class AllOfUnions {

  private static final int DEPTH = 64;

  private AllOfUnions() {}

  /**
   * Turns "all of these objects and one of those" into "one of: these objects with the first, these
   * with the second, …"; null where {@code s} is not of that form.
   */
  static @Nullable RawSchema distribute(RawSchema s, SchemaIndex index) {
    List<RawSchema> members = members(s);
    RawSchema union = null;
    for (RawSchema member : members) {
      if (isRealUnion(follow(member, index))) {
        if (union != null) {
          return null;
        }
        union = member;
      }
    }
    if (union == null || members.stream().allMatch(m -> !isObjectLike(follow(m, index)))) {
      return null;
    }
    List<RawSchema> others = new ArrayList<>(members);
    others.remove(union);
    List<RawSchema> alternatives = new ArrayList<>();
    for (RawSchema alternative : Keywords.alternatives(follow(union, index))) {
      if (Keywords.onlyRequires(alternative) || SchemaUnwrapper.isNullAlternative(alternative)) {
        continue;
      }
      List<RawSchema> all = new ArrayList<>(others);
      all.add(alternative);
      alternatives.add(
          RawSchemas.allOf(
              RawSchemas.child(s.at(), "anyOf/" + alternatives.size()), all, alternative));
    }
    return alternatives.size() < 2 ? null : RawSchemas.union(s, alternatives);
  }

  /**
   * The member that decides where the members are enums, scalars, lists or unions: the last one
   * that says anything, or the referenced enum that an inline one merely repeats.
   */
  static @Nullable RawSchema lastValue(RawSchema s, SchemaIndex index) {
    RawSchema last = null;
    for (RawSchema member : members(s)) {
      if (isObjectLike(follow(member, index))) {
        return null;
      }
      if (!Keywords.saysNothing(member) || (last == null && !member.types().isEmpty())) {
        last = last != null && repeats(follow(last, index), member) ? last : member;
      }
    }
    return last;
  }

  private static List<RawSchema> members(RawSchema s) {
    List<RawSchema> members = new ArrayList<>(s.allOf());
    RawSchema own = RawSchemas.withoutRef(RawSchemas.withoutAllOf(s));
    RawSchema object = RawSchemas.withoutUnion(own);
    if (!Keywords.saysNothing(object)) {
      members.add(object);
    }
    if (Keywords.isUnion(own)) {
      members.add(RawSchemas.union(own, Keywords.alternatives(own)));
    }
    return members;
  }

  private static boolean repeats(RawSchema earlier, RawSchema later) {
    return Keywords.hasValues(earlier)
        && Keywords.hasValues(later)
        && Set.copyOf(Keywords.values(earlier)).containsAll(Keywords.values(later));
  }

  private static boolean isRealUnion(RawSchema s) {
    return Keywords.isUnion(s)
        && Keywords.alternatives(s).stream()
                .filter(a -> !SchemaUnwrapper.isNullAlternative(a))
                .count()
            > 1;
  }

  private static boolean isObjectLike(RawSchema s) {
    return (Keywords.isObject(s) && !Keywords.hasValues(s) && !isRealUnion(s))
        || !s.allOf().isEmpty();
  }

  private static RawSchema follow(RawSchema schema, SchemaIndex index) {
    RawSchema s = SchemaUnwrapper.unwrap(schema).core();
    for (int i = 0; i < DEPTH && s.ref() != null; i++) {
      RawSchema target = index.find(s.ref());
      if (target == null) {
        return s;
      }
      s = SchemaUnwrapper.unwrap(target).core();
    }
    return s;
  }
}
