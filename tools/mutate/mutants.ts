/** @fileoverview Where a source file can be changed so that a good test should notice: the mutants of one file. */
import { parseSync } from "oxc-parser";

/** One small change to a source text. */
export interface Mutant {
  /** 1-based. */
  readonly line: number;
  /** That line, without what is around it. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** An expression stands in place of an expression; a statement is left out. */
  readonly is: "expression" | "statement";
  readonly text: string;
  /** What stands there instead; '' for a statement. */
  readonly becomes: string;
  /** Only whether it is true or false is asked. */
  readonly asked: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
  "++": ["--"],
  "--": ["++"],
};
const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  min: "max",
  max: "min",
};
/** Calls that give much the same without them. */
const DROPPED = new Set(["filter", "sort", "reverse", "slice", "trim", "concat", "toLowerCase"]);
/** What is left of TypeScript where a value stands. */
const TYPED_VALUES = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);
const NEVER = "/(?!)/";

/** Every mutant of a file, in the order of its text. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Mutant[] = [];
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  const lines = source.split("\n");
  const add = (node: Node, becomes: string, is: Mutant["is"] = "expression", asked = false) => {
    const line = source.slice(0, node.start).split("\n").length;
    const shown = (lines[line - 1] ?? "").trim();
    const { start, end } = node;
    found.push({ line, source: shown, start, end, is, text: textOf(node), becomes, asked });
  };
  /** The node's text with another operator between or before its operands. */
  const operated = (node: Node, left: Node | null, operator: string, right: Node | null) => {
    const from = left?.end ?? node.start;
    const to = right?.start ?? node.end;
    return `${source.slice(node.start, from)}${source.slice(from, to).replace(operator, () => "\0")}${source.slice(to, node.end)}`;
  };

  const visit = (node: Node, inChain: boolean): void => {
    const child = (key: string) => node[key] as Node;
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression":
      case "AssignmentExpression": {
        const operator = node.operator as string;
        if (operator === "??") {
          // Beside another ?? it may not stand without them.
          add(node, `(${textOf(child("left"))}) && (${textOf(child("right"))})`);
          break;
        }
        for (const other of OPERATORS[operator] ?? [])
          add(
            node,
            operated(node, child("left"), operator, child("right")).replace("\0", () => other),
          );
        break;
      }
      case "UpdateExpression": {
        const operator = node.operator as string;
        add(node, textOf(node).replace(operator, OPERATORS[operator]?.[0] ?? operator));
        break;
      }
      case "UnaryExpression":
        if (node.operator === "!" || node.operator === "-") add(node, textOf(child("argument")));
        break;
      case "IfStatement":
      case "ConditionalExpression":
        add(child("test"), "true", "expression", true);
        add(child("test"), "false", "expression", true);
        break;
      case "WhileStatement":
        add(child("test"), "false", "expression", true);
        break;
      case "Literal":
        if (node.regex) add(node, NEVER);
        else if (typeof node.value === "string") add(node, node.value === "" ? '"?"' : '""');
        else if (typeof node.value === "boolean") add(node, String(!node.value));
        else if (typeof node.value === "number") add(node, String(node.value + 1));
        return;
      case "TemplateLiteral":
        add(node, "``");
        break;
      case "ArrayExpression":
        if ((node.elements as unknown[]).length > 0) add(node, "[]");
        break;
      case "ArrowFunctionExpression":
        if (child("body").type !== "BlockStatement") add(child("body"), "undefined");
        break;
      case "ReturnStatement":
        // Where undefined does as well as what stands there no test should notice.
        if (node.argument && !/^(null|false)$/.test(textOf(child("argument"))))
          add(child("argument"), "undefined");
        break;
      case "ExpressionStatement":
        if (typeof node.directive !== "string") add(node, "", "statement");
        break;
      case "CallExpression": {
        const callee = child("callee");
        const property = callee.property as Node | undefined;
        // Within `a?.b.c()` a part cannot be taken by itself.
        if (inChain || callee.type !== "MemberExpression" || !property || callee.computed) break;
        const name = textOf(property);
        const other = METHODS[name];
        if (other)
          add(
            node,
            `${source.slice(node.start, property.start)}${other}${source.slice(property.end, node.end)}`,
          );
        if (DROPPED.has(name)) add(node, textOf(callee.object as Node));
        break;
      }
      default:
    }
    for (const [key, value] of Object.entries(node)) {
      if (!isMutable(node, key)) continue;
      const spine = key === "callee" || key === "object" || key === "expression";
      const chained = node.type === "ChainExpression" || (inChain && spine);
      for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) visit(one, chained);
    }
  };
  visit(program as unknown as Node, false);
  return found.filter(({ text, becomes }) => text !== becomes);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Names, types and targets of assignments are no values. */
function isMutable(node: Node, key: string): boolean {
  if (/^(Import|ExportAll)/.test(node.type)) return false;
  if (node.type.startsWith("TS") && !(TYPED_VALUES.has(node.type) && key === "expression")) return false;
  if (/^type|^return ?Type|^superTypeArguments/i.test(key)) return false;
  if (key === "key" && node.computed !== true) return false;
  if (key === "left" && /^(Assignment|For(In|Of)Statement)/.test(node.type)) return false;
  if (key === "argument" && node.type === "UpdateExpression") return false;
  return !(node.type === "Property" && node.shorthand === true);
}
