/** Brings a report's page to life: which results are shown, and the keys. */
export function startReport(page: Document): void {
  const results = [...page.querySelectorAll<HTMLDetailsElement>('details.result')];
  const search = page.getElementById('search') as HTMLInputElement; // stands in the page's skeleton
  const texts = results.map((result) => result.textContent.toLowerCase());
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[name=status]')];
  const filter = (): void => {
    const statuses = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    const words = search.value.trim().toLowerCase();
    for (const [index, result] of results.entries()) {
      result.hidden = !statuses.has(result.dataset.status ?? '') || !texts[index]?.includes(words);
    }
    (page.getElementById('none') as HTMLElement).hidden = results.some(({ hidden }) => !hidden); // in the skeleton too
  };
  for (const box of boxes) box.addEventListener('change', filter);
  search.addEventListener('input', filter);
  listenToReportKeys(page, { results, search });
}

function listenToReportKeys(
  page: Document,
  { results, search }: { readonly results: readonly HTMLDetailsElement[]; readonly search: HTMLInputElement },
): void {
  const step = (by: number): void => {
    const shown = results.filter(({ hidden }) => !hidden);
    const at = shown.findIndex((result) => result.contains(page.activeElement));
    const next = at < 0 && by < 0 ? shown.length - 1 : at + by;
    shown[Math.min(shown.length - 1, Math.max(0, next))]?.querySelector('summary')?.focus();
  };
  const openAll = (open: boolean): void => {
    for (const result of results) result.open = open;
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    e: () => openAll(true),
    c: () => openAll(false),
    '/': () => search.focus(),
  };
  page.addEventListener('keydown', (event) => {
    if (event.target === search) {
      if (event.key === 'Escape') search.blur();
      return;
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
