export { type FaultPlansOptions, faultPlans } from './arbitraries/fault-plans.ts';
