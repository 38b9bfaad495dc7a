/**
 * A value while it is being made: its members can be set. What is made for every operation and every event is made member
 * by member, for a spread that may spread nothing costs ten times as much.
 */
export type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
