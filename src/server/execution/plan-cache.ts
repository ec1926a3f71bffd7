import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { OperationPlan, type Variables } from './plan.ts';

/** The maximum number of plans of a document. `@skip` and `@include` with many variables could have thousands. */
const mostPlans = 16;

/** The plans of one document. */
interface DocumentPlans {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The names of the variables on which `@skip` and `@include` depend. */
  readonly conditions: readonly string[];
  readonly plans: Map<string, OperationPlan>;
}

/** Keeps the plans of the operations of parsed documents, as long as the documents are kept. */
export class PlanCache {
  readonly #documents = new WeakMap<DocumentNode, DocumentPlans>();

  /**
   * Returns the plan of an operation.
   *
   * @param operation an operation of the document
   * @param variables the variables after coercion
   */
  get(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): OperationPlan {
    const { fragments, conditions, plans } = this.#of(document);
    const key = JSON.stringify([operation.name?.value, conditions.map((name) => variables.coerced[name])]);
    const kept = plans.get(key);
    if (kept) return kept;
    const plan = new OperationPlan(schema, operation, fragments, variables);
    if (plans.size < mostPlans) plans.set(key, plan);
    return plan;
  }

  #of(document: DocumentNode): DocumentPlans {
    const kept = this.#documents.get(document);
    if (kept) return kept;
    const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    const fragments = Object.fromEntries(definitions.map((fragment) => [fragment.name.value, fragment]));
    const plans = { fragments, conditions: conditionsOf(document), plans: new Map<string, OperationPlan>() };
    this.#documents.set(document, plans);
    return plans;
  }
}

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: args = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
