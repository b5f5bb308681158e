/** Times calls in Node.js as timing.py does in Python: in processor time, the least of some means. */
const REPEATS = 7;
const MS_A_REPEAT = 50;
/** What is called often is compiled anew, and faster, after a while. */
const MS_TO_WARM_UP = 300;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How many ms so many calls take. */
function spent(call, number) {
  const begin = processorMs();
  for (let i = 0; i < number; i++) call(i);
  return processorMs() - begin;
}

/** How many seconds a call takes. It is given its number, so that it can go through several cases. */
export function seconds(call) {
  let [number, warming] = [0, 0];
  while (warming < MS_TO_WARM_UP) {
    warming += spent(call, 1);
    number++;
  }
  const each = Math.max(1, Math.round((number * MS_A_REPEAT) / warming));
  const means = Array.from({ length: REPEATS }, () => spent(call, each) / each);
  return Math.min(...means) / 1000;
}
