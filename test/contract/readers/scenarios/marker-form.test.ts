import { expect, test } from 'vitest';
import { withMarkerForm } from '../../../../src/contract/readers/scenarios/marker-form.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { durableClient, durableService, pages } from '../../../../src/index.ts';

const shipment = recipes.shipment.make();
const input = { DurableExecutionArn: shipment.arn, CheckpointToken: shipment.checkpointToken };

async function markersOf(form: Parameters<typeof withMarkerForm>[1]) {
  const service = durableService({ executions: [shipment], pages: pages.of(5) });
  const client = durableClient(withMarkerForm(service.endpoint, form).endpoint);
  const markers: string[] = [];
  const ids: string[] = [];
  let Marker: string | undefined;
  do {
    const page = await client.getDurableExecutionState({ ...input, ...(Marker && { Marker }) });
    ids.push(...page.Operations.map(({ Id }) => Id));
    Marker = page.NextMarker || undefined;
    if (Marker) markers.push(Marker);
  } while (Marker);
  return { markers, ids };
}

test('withMarkerForm() gives every marker the form, and leads on by it', async () => {
  const { markers, ids } = await markersOf({ text: 'a+b/c=d&e%f g#' });

  expect(markers).toEqual(['a+b/c=d&e%f g1', 'a+b/c=d&e%f g2']);
  expect(ids).toEqual(shipment.operations.map(({ Id }) => Id));
});

test('withMarkerForm() fills markers up, and numbers those of a form without a place for it', async () => {
  expect((await markersOf({ text: '#', bytes: 6 })).markers).toEqual(['1xxxxx', '2xxxxx']);
  expect((await markersOf({ text: 'None' })).markers).toEqual(['None', 'None2']);
});

test('withMarkerForm() gives the same page the same marker', async () => {
  const service = durableService({ executions: [shipment], pages: pages.of(5) });
  const { endpoint, dress } = withMarkerForm(service.endpoint, { text: 'm#' });
  const ask = async () => (await durableClient(endpoint).getDurableExecutionState(input)).NextMarker;

  expect([await ask(), await ask()]).toEqual(['m1', 'm1']);
  expect([dress('other'), dress('other')]).toEqual(['m2', 'm2']);
});

test('withMarkerForm() lets a marker through that nobody was given', async () => {
  const service = durableService({ executions: [shipment], pages: pages.of(5) });
  const client = durableClient(withMarkerForm(service.endpoint, { text: 'm#' }).endpoint);

  await expect(client.getDurableExecutionState({ ...input, Marker: 'm9' })).rejects.toThrow('Invalid Marker');
});
