package io.github.openrouterjava.it.styles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * So few combinations of values that any two values of different keys are together in one of them:
 * most mistakes need no more than two.
 */
final class Combinations {

  private final List<List<String>> keys;
  private final Set<List<Integer>> open = new HashSet<>();

  private Combinations(List<List<String>> keys) {
    this.keys = keys;
    for (int a = 0; a < keys.size(); a++) {
      for (int b = a + 1; b < keys.size(); b++) {
        addPairs(a, b);
      }
    }
  }

  private void addPairs(int a, int b) {
    for (int i = 0; i < keys.get(a).size(); i++) {
      for (int j = 0; j < keys.get(b).size(); j++) {
        open.add(List.of(a, i, b, j));
      }
    }
  }

  /** The combinations: for each, the value of each key. The same every time. */
  static List<Map<String, String>> of(Map<String, List<String>> values) {
    List<String> names = List.copyOf(values.keySet());
    Combinations pairs = new Combinations(List.copyOf(values.values()));
    List<Map<String, String>> all = new ArrayList<>();
    while (!pairs.open.isEmpty()) {
      List<Integer> row = pairs.next();
      Map<String, String> combination = new LinkedHashMap<>();
      for (int key = 0; key < row.size(); key++) {
        combination.put(names.get(key), pairs.keys.get(key).get(row.get(key)));
      }
      all.add(combination);
    }
    return all;
  }

  /** Starts with a pair that is missing and takes for each further key what covers most. */
  private List<Integer> next() {
    List<Integer> first =
        open.stream().min((p, q) -> p.toString().compareTo(q.toString())).orElseThrow();
    Integer[] row = new Integer[keys.size()];
    row[first.get(0)] = first.get(1);
    row[first.get(2)] = first.get(3);
    for (int key = 0; key < row.length; key++) {
      if (row[key] == null) {
        row[key] = best(row, key);
      }
    }
    open.removeIf(p -> row[p.get(0)].equals(p.get(1)) && row[p.get(2)].equals(p.get(3)));
    return List.of(row);
  }

  private int best(Integer[] row, int key) {
    int best = 0;
    long most = -1;
    for (int value = 0; value < keys.get(key).size(); value++) {
      long covered = covered(row, key, value);
      if (covered > most) {
        most = covered;
        best = value;
      }
    }
    return best;
  }

  private long covered(Integer[] row, int key, int value) {
    return open.stream()
        .filter(
            p ->
                (p.get(0) == key && p.get(1) == value && p.get(3).equals(row[p.get(2)]))
                    || (p.get(2) == key && p.get(3) == value && p.get(1).equals(row[p.get(0)])))
        .count();
  }
}
