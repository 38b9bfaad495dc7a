import type { PayloadOperation } from '../../../model/payload.ts';
import type { Operation } from '../../../model/wire.ts';
import type { Read, ReaderInput } from '../stage/reader.ts';
import { type Habits, type ReadPage, statusOf, type Walk } from './habits.ts';
import { rightHabits } from './right-habits.ts';

/** A reader of State that has these habits, and those of the right reader where nothing is said. */
export function habitualReader(given: Partial<Habits> = {}): Read {
  const habits: Habits = { ...rightHabits, ...given };
  return (input) => readAll(input, habits);
}

async function readAll(input: ReaderInput, habits: Habits): Promise<readonly Operation[]> {
  const asked: (string | undefined)[] = [];
  let walk: Walk = { input, asked, pages: 0, read: [] };
  try {
    let marker: string | undefined;
    if (habits.begins === 'behind the payload') {
      const page = payloadPage(input);
      walk = { ...walk, pages: 1, read: habits.take([], page) };
      marker = habits.next(page, walk);
      if (marker === undefined) return await habits.finish(walk.read, walk);
    }
    do {
      const page = await askPage(habits, walk, marker);
      asked.push(marker);
      walk = { input, asked, pages: walk.pages + 1, read: habits.take(walk.read, page) };
      marker = habits.next(page, walk);
    } while (marker !== undefined);
  } catch (failure) {
    return habits.giveUp(failure, walk);
  }
  return habits.finish(walk.read, walk);
}

function payloadPage({ invocation }: ReaderInput): ReadPage {
  const { Operations, NextMarker } = invocation.InitialExecutionState;
  return { Operations: Operations.map(fromPayload), ...(NextMarker != null && { NextMarker }) };
}

// the payload's timestamps are of another kind; nobody who goes through pages looks at them
function fromPayload(operation: PayloadOperation): Operation {
  return operation as unknown as Operation;
}

async function askPage(habits: Habits, walk: Walk, marker: string | undefined): Promise<ReadPage> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(habits, walk, marker);
    } catch (failure) {
      if (attempt >= habits.attempts || !habits.retries(failure)) throw failure;
      // a loop that never lets go of its turn could not be left behind
      if (statusOf(failure) > 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

async function ask(habits: Habits, walk: Walk, marker: string | undefined): Promise<ReadPage> {
  const { input } = walk;
  const maxItems = habits.maxItems(walk);
  const query = [
    `CheckpointToken=${encodeURIComponent(habits.token(walk))}`,
    ...(marker === undefined ? [] : [`Marker=${habits.encode(marker)}`]),
    ...(maxItems === undefined ? [] : [`MaxItems=${maxItems}`]),
  ];
  const path = `/2025-12-01/durable-executions/${encodeURIComponent(input.arn)}/state`;
  const response = await habits.send(`https://lambda.test${path}?${query.join('&')}`, input);
  const answer = { status: response.status, text: await habits.receive(response) };
  if (response.ok) return habits.parse(answer);
  throw habits.refuse(answer);
}
