import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRepeat, listOperations, pageOf, pathOf } from '../../src/rules/operation-list.ts';

const pagesOfIds = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined })), {
  maxLength: 6,
});

test('listOperations() keeps every operation in its place', () => {
  fc.assert(
    fc.property(pagesOfIds, (ids) => {
      const pages = ids.map((page) => page.map((id) => (id === undefined ? undefined : { Id: id })));
      const list = listOperations(pages, (page) => `/${page}/Operations`);

      let index = 0;
      for (const [page, operations] of pages.entries()) {
        for (const [place, operation] of operations.entries()) {
          expect(list.operations[index]).toBe(operation);
          expect(pageOf(list, index)).toBe(page);
          expect(pathOf(list, index)).toBe(`/${page}/Operations/${place}`);
          index += 1;
        }
      }
      expect(list.operations).toHaveLength(index);
    }),
  );
});

test('listOperations() finds the first of an Id, and for every other the one before it', () => {
  fc.assert(
    fc.property(pagesOfIds, (ids) => {
      const flat = ids.flat();
      const list = listOperations(
        ids.map((page) => page.map((id) => (id === undefined ? {} : { Id: id }))),
        () => '',
      );

      for (const [index, id] of flat.entries()) {
        const earlier = id === undefined ? -1 : flat.lastIndexOf(id, index - 1);
        const repeats = index > 0 && earlier >= 0;
        expect(isRepeat(list, index)).toBe(repeats);
        expect(list.repeated.find(({ of }) => of === index)?.earlier).toBe(repeats ? earlier : undefined);
        if (id !== undefined) expect(list.first.get(id)).toBe(flat.indexOf(id));
      }
    }),
  );
});
