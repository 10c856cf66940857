import { componentTypes, isSelect } from './component-types.ts';
import { type Finding, invalid, repeated, required, tooLong, under } from './finding.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { selectFindings } from './select-findings.ts';
import { urlFindings } from './url-findings.ts';

const linkStyle = 5;
const premiumStyle = 6;

interface Placed {
  readonly path: readonly (string | number)[];
  readonly component: JsonObject;
}

/** What the schema leaves out about components. `v2`: whether the message carries IS_COMPONENTS_V2. */
export function componentFindings(components: readonly unknown[], v2: boolean): Finding[] {
  const all = walk(components, []);
  return [
    ...(v2 ? v2Findings(all) : rowsOnly(components)),
    ...duplicateIds(all),
    ...all.flatMap(({ path, component }) => under(path, oneComponent(component))),
  ];
}

function walk(components: readonly unknown[], prefix: readonly (string | number)[]): Placed[] {
  return components.flatMap((component, index) => {
    if (!isObject(component)) return [];
    const path = [...prefix, index];
    const inner = Array.isArray(component['components']) ? walk(component['components'], [...path, 'components']) : [];
    const accessory = component['accessory'];
    const beside = isObject(accessory) ? [{ path: [...path, 'accessory'], component: accessory }] : [];
    return [{ path, component }, ...inner, ...beside];
  });
}

function rowsOnly(components: readonly unknown[]): Finding[] {
  const findings = components.flatMap((component, index) =>
    isObject(component) && component['type'] !== componentTypes.row
      ? [invalid('components-v2-flag', [index], 'Only action rows stand at the top without IS_COMPONENTS_V2.')]
      : [],
  );
  if (components.length > 5) findings.push(tooLong('too-many-rows', [], 5));
  return findings;
}

function v2Findings(all: readonly Placed[]): Finding[] {
  if (all.length <= 40) return [];
  return [invalid('too-many-components', [], 'The message has more than 40 components.')];
}

function duplicateIds(all: readonly Placed[]): Finding[] {
  const customIds = repeated(all, ({ component }) => text(component['custom_id']));
  return customIds.flatMap((index) => {
    const path = all[index]?.path ?? [];
    return [
      {
        rule: 'duplicate-custom-id',
        path: [...path, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      },
    ];
  });
}

function oneComponent(component: JsonObject): Finding[] {
  const type = component['type'];
  if (type === componentTypes.row) return rowFindings(component);
  if (type === componentTypes.button) return buttonFindings(component);
  if (isSelect(type)) return selectFindings(component, 'message');
  return [];
}

function rowFindings(row: JsonObject): Finding[] {
  const inside = Array.isArray(row['components']) ? row['components'].filter(isObject) : [];
  const hasSelect = inside.some(({ type }) => isSelect(type));
  if (hasSelect && inside.length > 1) {
    return [invalid('row-mix', ['components'], 'A select menu takes a whole row; it shares it with nothing.')];
  }
  return [];
}

function buttonFindings(it: JsonObject): Finding[] {
  const style = it['style'];
  const has = (key: string): boolean => it[key] !== undefined && it[key] !== null && it[key] !== '';
  if (style === linkStyle) {
    return [
      ...(has('url')
        ? urlFindings(text(it['url']), ['http', 'https', 'discord'], ['url'])
        : [required('link-button', ['url'])]),
      ...(has('custom_id')
        ? [invalid('link-button', ['custom_id'], 'A custom id and url cannot both be specified')]
        : []),
      ...labelFindings(has),
    ];
  }
  if (style === premiumStyle) {
    const extra = ['custom_id', 'label', 'url', 'emoji'].filter(has);
    return [
      ...(has('sku_id') ? [] : [required('premium-button', ['sku_id'])]),
      ...extra.map((key) => invalid('premium-button', [key], 'A premium button has nothing but its SKU.')),
    ];
  }
  return [
    ...(has('custom_id') ? [] : [required('button-custom-id', ['custom_id'])]),
    ...(has('url') ? [invalid('link-button', ['url'], 'A url is for link buttons only.')] : []),
    ...labelFindings(has),
  ];
}

function labelFindings(has: (key: string) => boolean): Finding[] {
  return has('label') || has('emoji') ? [] : [required('button-label', ['label'])];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
