/** The accessibility tree as a screen reader gets it: roles, names and states, and acting on what it names. */
import type { CDPSession, Page } from '@playwright/test';

export interface AxNode {
  readonly id: string;
  readonly parent: string | undefined;
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
  readonly isChecked: boolean;
  readonly isDisabled: boolean;
  /** In the tree only to hold others; never told. */
  readonly isSilent: boolean;
  readonly dom: number | undefined;
}

interface RawNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly backendDOMNodeId?: number;
}

export const openTree = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** Everything the tree tells, in its order. */
export async function readTree(session: CDPSession): Promise<readonly AxNode[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly RawNode[] };
  return nodes.map((node) => {
    const states = new Map(node.properties?.map(({ name, value }) => [name, value.value]));
    return {
      id: node.nodeId,
      parent: node.parentId,
      role: node.role?.value ?? '',
      name: (node.name?.value ?? '').trim(),
      level: states.get('level') as number | undefined,
      isChecked: states.get('checked') === 'true' || states.get('checked') === true,
      isDisabled: states.get('disabled') === true,
      isSilent: node.ignored,
      dom: node.backendDOMNodeId,
    };
  });
}

/** Does to a node what a screen reader's "activate" does. */
export async function activate(session: CDPSession, node: AxNode): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.dom! });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: 'function () { this.focus(); this.click(); }',
  });
}
