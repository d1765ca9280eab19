import ts from 'typescript';

/** The sources of a shell by their file names, as text; what is checked may be the real ones or altered ones. */
export type Sources = ReadonlyMap<string, string>;

/** Every node of every file, with the file's name. Comments and strings are no code here. */
export function nodesOf(sources: Sources): { file: string; node: ts.Node }[] {
  const found: { file: string; node: ts.Node }[] = [];
  for (const [file, text] of sources) {
    const walk = (node: ts.Node) => {
      found.push({ file, node });
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}

/** Calls of a function or method of this name: `name(…)`, `x.name(…)`. */
export function callsOf(sources: Sources, name: string): ts.CallExpression[] {
  return nodesOf(sources).flatMap(({ node }) => (ts.isCallExpression(node) && calledName(node) === name ? [node] : []));
}

export function calledName(call: ts.CallExpression): string {
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

export function newOf(sources: Sources, name: string): ts.NewExpression[] {
  return nodesOf(sources).flatMap(({ node }) =>
    ts.isNewExpression(node) && node.expression.getText() === name ? [node] : [],
  );
}

/** The value written for a key of an object literal, as text; undefined when it is not written there. */
export function writtenFor(object: ts.Node | undefined, key: string): string | undefined {
  return propertyOf(object, key)?.getText();
}

export function propertyOf(object: ts.Node | undefined, key: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((property) => property.name?.getText() === key);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** Every name that is written anywhere in the code: variables, properties, keys. */
export function namesIn(sources: Sources): Set<string> {
  return new Set(nodesOf(sources).flatMap(({ node }) => (ts.isIdentifier(node) ? [node.text] : [])));
}

/** Every piece of literal text in the code. */
export function textsIn(sources: Sources): string[] {
  return nodesOf(sources).flatMap(({ node }) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      ? [node.text]
      : [],
  );
}

/** What a file takes from a module, by name. */
export function importedFrom(sources: Sources, module: string): { file: string; names: string[]; typeOnly: boolean }[] {
  return nodesOf(sources).flatMap(({ file, node }) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    if (node.moduleSpecifier.text !== module) return [];
    const bindings = node.importClause?.namedBindings;
    const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : ['*'];
    return [{ file, names, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword }];
  });
}
