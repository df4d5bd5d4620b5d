// Writes the same step as a C program: the peer that the bench measures against, never part of the game.
import type { ModelData } from './data.ts';
import { emitBegin, emitStep, type Signatures } from './emit-step.ts';
import { layOut } from './layout.ts';

const SUPPORT = `
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

static inline uint32_t stir(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0x735a2d97u;
  return x ^ (x >> 15);
}
static inline double draw(int k0, int k1, int month, int stream) {
  uint32_t x = stir((uint32_t)month * 256u + (uint32_t)stream + (uint32_t)k0);
  return stir(x + (uint32_t)k1) * (1.0 / 4294967296.0);
}`;

/**
 * Emits a program that plays seeds 0 to n - 1 (\`n\` its first argument) through \`months\` with the levers and acts of
 * the table (13 numbers a month), and prints nanoseconds of the run and the mixed bits of all final gauges.
 */
export function emitC(model: ModelData, months: Float64Array): string {
  const layout = layOut(model);
  const noise = model.variables.state.flatMap((item) => (item.noise === undefined ? [] : [item.noise]));
  const firstSwitch = layout.at.get('swF') as number;
  const firstLever = layout.at.get('chosen_dip') as number;
  const width = months.length === 0 ? 0 : 13;
  const list = (values: Iterable<number>): string => [...values].map((value) => value.toString()).join(', ');
  const signatures: Signatures = new Map();
  const begin = emitBegin(model, layout, 'c');
  return `${SUPPORT}

static const int NOISE_STREAMS[] = {${list(noise.map((item) => item.stream))}};
static const double NOISE_SIZES[] = {${list(noise.map((item) => item.value))}};
static const double PARAMETERS[] = {${list(model.parameters.map((item) => item.value))}};
static const double MONTHS[] = {${list(months)}};

${emitStep(model, layout, { language: 'c', explain: false }, signatures)}

${begin}

int main(int count, char **words) {
  int n = count > 1 ? atoi(words[1]) : 1000;
  double s[${layout.size}];
  double p[${model.parameters.length}];
  memcpy(p, PARAMETERS, sizeof p);
  uint64_t bits = 0;
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int seed = 0; seed < n; seed += 1) {
    int k0 = (int)stir((uint32_t)seed ^ 0x9e3779b9u);
    int k1 = (int)stir((uint32_t)seed * 0x2c1b3c6du + 0x3c6ef372u);
    begin(s, k0, k1);
    for (int i = 0; i < 6; i += 1) s[${firstSwitch} + i] = 1.0;
    for (int t = 0; t < ${months.length / width}; t += 1) {
      for (int i = 0; i < ${width}; i += 1) s[${firstLever} + i] = MONTHS[t * ${width} + i];
      step(s, p, k0, k1, t);
    }
    for (int i = 0; i < ${layout.clamped}; i += 1) {
      uint64_t word;
      memcpy(&word, &s[i], sizeof word);
      bits = bits * 31u + word;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  long long took = (to.tv_sec - from.tv_sec) * 1000000000LL + (to.tv_nsec - from.tv_nsec);
  printf("%lld %016llx\\n", took, (unsigned long long)bits);
  return 0;
}
`;
}
