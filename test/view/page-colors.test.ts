import { expect, test } from 'vitest';
import { pageColors } from '../../src/view/page-colors.ts';

const sides = [...pageColors.matchAll(/:root \{([^}]*)\}/g)].map(([, text = '']) => text);

test.for(['light', 'dark'] as const)(
  'pageColors: every colour of a text stands out from its ground when it is %s',
  (side) => {
    const text = side === 'light' ? sides[0] : sides[1];
    const colors = new Map([...(text ?? '').matchAll(/--(\w+): (#\w+)/g)].map(([, name, hex]) => [name, hex ?? '']));
    const ground = luminance(colors.get('bg') ?? '');

    for (const name of ['fg', 'dim', 'ok', 'bad', 'wait', 'run', 'off', 'edge']) {
      const [dark, light] = [ground, luminance(colors.get(name) ?? '')].toSorted((a, b) => a - b);
      expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05), name).toBeGreaterThanOrEqual(4.5);
    }
  },
);

// WCAG 2.2, relative luminance
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
