package vn.motcua.process;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * The condition of a flow: a CEL expression of type bool over the facts, compiled and type-checked
 * once. Immutable and safe to share.
 */
final class Condition {
  private static final int MOST_ITERATIONS = 1_000;
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(CelOptions.current().comprehensionMaxIterations(MOST_ITERATIONS).build())
          .build();

  private final String text;
  private final CelRuntime.Program program;
  private final Set<String> facts;

  private Condition(String text, CelRuntime.Program program, Set<String> facts) {
    this.text = text;
    this.program = program;
    this.facts = facts;
  }

  /**
   * @throws CelValidationException when the text is not CEL, speaks of an unknown fact or is not of
   *     type bool; its message says where
   */
  static Condition compile(String text, Map<String, FactType> declared)
      throws CelValidationException {
    var compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL);
    declared.forEach((name, type) -> compiler.addVar(name, type.cel()));
    CelAbstractSyntaxTree ast = compiler.build().compile(text).getAst();
    Set<String> facts =
        CelNavigableAst.fromAst(ast)
            .getRoot()
            .allNodes()
            .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
            .map(node -> node.expr().ident().name())
            .filter(declared::containsKey)
            .collect(Collectors.toUnmodifiableSet());
    try {
      return new Condition(text, RUNTIME.createProgram(ast), facts);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("checked expression without a program: " + text, e);
    }
  }

  /** The names of the facts it speaks of. */
  Set<String> facts() {
    return facts;
  }

  /**
   * @param known holds every fact of {@link #facts()}
   * @throws RuleRefusal when it has no value on these facts (division by zero)
   */
  boolean holds(Map<String, Object> known) {
    try {
      return (boolean) program.eval(known);
    } catch (CelEvaluationException e) {
      throw new RuleRefusal(Refused.of("", "process.refused.condition", text));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
