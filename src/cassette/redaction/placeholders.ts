/** What a value is; each kind has its own placeholders. */
export type PlaceholderKind =
  | 'account'
  | 'callback'
  | 'client'
  | 'function'
  | 'host'
  | 'id'
  | 'key'
  | 'marker'
  | 'name'
  | 'number'
  | 'path'
  | 'request'
  | 'resource'
  | 'secret'
  | 'tenant'
  | 'text'
  | 'token'
  | 'user'
  | 'uuid';

/** Which placeholder stands for which value, in one file. */
export interface Placeholders {
  /** The placeholder of a value; the same for the same value, another one for any other. */
  of(kind: PlaceholderKind, value: string): string;
  /** Gives a value the placeholder that another file, or an earlier part of this one, has for it. */
  alias(kind: PlaceholderKind, value: string, placeholder: string): void;
  /** The placeholder of a value of a kind that was met before. */
  known(kind: PlaceholderKind, value: string): string | undefined;
}

/** A value and its placeholder. */
export interface Replaced {
  readonly kind: PlaceholderKind;
  readonly value: string;
  readonly placeholder: string;
}

/**
 * An empty table of placeholders. The k-th value of its kind becomes the k-th placeholder, so redacting a redacted file
 * changes nothing: there the k-th value is the k-th placeholder.
 *
 * @param onNew Told of every value that gets a placeholder.
 */
export function createPlaceholders(onNew: (replaced: Replaced) => void = () => {}): Placeholders {
  const tables = new Map<PlaceholderKind, Map<string, string>>();
  const aliases = new Map<string, string>();
  // there are few or none, and a long payload would be copied to look for it
  const aliasOf = (kind: PlaceholderKind, value: string): string | undefined =>
    aliases.size === 0 ? undefined : aliases.get(`${kind} ${value}`);
  const tableOf = (kind: PlaceholderKind): Map<string, string> => {
    const known = tables.get(kind);
    if (known) return known;
    const table = new Map<string, string>();
    tables.set(kind, table);
    return table;
  };
  const add = (kind: PlaceholderKind, value: string): string => {
    const table = tableOf(kind);
    const placeholder = placeholderText(kind, value, table.size + 1);
    table.set(value, placeholder);
    onNew({ kind, value, placeholder });
    return placeholder;
  };
  return {
    of(wanted, value) {
      const kind = kindOf(wanted, value);
      return tableOf(kind).get(value) ?? aliasOf(kind, value) ?? add(kind, value);
    },
    alias(wanted, value, placeholder) {
      const kind = kindOf(wanted, value);
      if (value === placeholder || aliases.has(`${kind} ${value}`)) return;
      aliases.set(`${kind} ${value}`, placeholder);
      onNew({ kind, value, placeholder });
    },
    known(wanted, value) {
      const kind = kindOf(wanted, value);
      return tables.get(kind)?.get(value) ?? aliasOf(kind, value);
    },
  };
}

// an id may stand where another kind of id does, so all share one table
function kindOf(wanted: PlaceholderKind, value: string): PlaceholderKind {
  return value.length === 36 && isUuid(value) ? 'uuid' : wanted;
}

/** Whether a text has the form of a UUID. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The placeholder of the k-th value of a kind, in the value's own form: its schema holds, and what needs escaping still does. */
function placeholderText(kind: PlaceholderKind, value: string, k: number): string {
  if (kind === 'uuid') return `00000000-0000-4000-8000-${k.toString(16).padStart(12, '0')}`;
  if (kind === 'number') return /[.eE]/.test(value) ? `${k}.5` : String(k);
  if (kind === 'user') return `user-${k}@example.invalid`;
  if (kind === 'text') return `redacted-${k}`;
  if (kind === 'host') return `host-${k}.invalid`;
  if (kind === 'account' && /^\d+$/.test(value)) return String(k).padStart(value.length, '0');
  if (kind === 'token' || kind === 'callback') return `${kind}${k}${marks(value, /[^!-~]|[A-Za-z0-9=]/g)}`;
  if (kind === 'marker') return `${kind}-${k}${marks(value, /[^!-~]|[\w=-]/g)}`;
  return `${kind}-${k}`;
}

/** The signs of a value that are no letters or digits, each once, and its padding. */
function marks(value: string, plain: RegExp): string {
  const padding = /={0,2}$/.exec(value)?.[0] ?? '';
  return [...new Set(value.replace(plain, ''))].join('') + padding;
}

const forms: readonly RegExp[] = [
  /^(?:account|client|function|id|key|marker|name|path|redacted|request|resource|secret|tenant)-\d+[^A-Za-z0-9]*$/,
  /^(?:token|callback)\d+[^A-Za-z0-9]*$/,
  /^user-\d+@example\.invalid$/,
  /^host-\d+\.invalid$/,
  /^0{4,}\d*$/,
  /^00000000-0000-4000-8000-[0-9a-f]{12}$/,
  /^redacted$/,
];

/** Whether a text has the form of a placeholder: it gives nothing away. */
export function isPlaceholder(text: string): boolean {
  return forms.some((form) => form.test(text));
}
