import { hash32 } from '../model/hash.ts';

/** The draws of one call: each is from 0 up to 1. */
export type Draw = () => number;

/** The draws of the nth call of a fault: they follow from the seed, the fault's own text and the number alone. */
export function drawsOf(seed: number, text: string, call: number): Draw {
  let drawn = 0;
  return () => {
    drawn += 1;
    return hash32(`${seed}\n${text}\n${call}\n${drawn}`) / 2 ** 32;
  };
}
