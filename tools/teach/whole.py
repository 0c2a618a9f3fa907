#!/usr/bin/env python3
"""Writes what train.py learnt as the whole numbers that core/parse/model.cpp reads.

    whole.py LEARNT.pt word-classes.numbers MODEL
"""
import math
import struct
import sys

import torch

ONE = 2048        # fixed-point one of core/parse/model.h
GATE = 512        # of a gate's input
ARC = 256         # of a head's weights
SCALE = 1 << 24   # of a layer's scales
TABLE = 32767     # one, of sigmoid and tanh


class File:
    def __init__(self):
        self.parts = [b"FDP2"]

    def numbers(self, form, values):
        self.parts.append(struct.pack(f"<I{len(values)}{form}", len(values), *values))

    def number(self, form, value):
        self.parts.append(struct.pack("<" + form, value))

    def table(self, keys, rows):
        """keys: key -> row; rows: floats, row 0 for what is unknown"""
        largest = float(rows.abs().max())
        whole = torch.round(rows / largest * 127).int()
        order = sorted(keys)
        self.numbers("I", order)
        self.number("I", rows.size(1))
        self.number("i", round(largest / 127 * ONE * 256))
        self.numbers("b", torch.cat([whole[:1], whole[[keys[k] for k in order]]]).flatten().tolist())

    def layer(self, weights, bias, steps):
        """out = weights · in + bias, put out in steps of 1/steps; in: fixed-point"""
        largest = weights.abs().max(1).values.clamp(min=1e-6)
        whole = torch.round(weights / largest.unsqueeze(1) * 127).int()
        self.number("I", weights.size(1))
        self.number("I", weights.size(0))
        self.numbers("b", whole.flatten().tolist())
        self.numbers("i", [round(float(x) / 127 / ONE * steps * SCALE) for x in largest])
        self.numbers("i", [round(float(x) * steps) for x in bias])

    def linear(self, state, name, steps=ONE):
        self.layer(state[name + ".weight"], state[name + ".bias"], steps)


def main():
    learnt, classes, out = sys.argv[1:]
    saved = torch.load(learnt)
    state, vocab = saved["state"], saved["vocab"]
    file = File()
    rows = [tuple(int(x) for x in line.split()) for line in open(classes)]
    file.parts.append(struct.pack("<I", len(rows)) + b"".join(struct.pack("<IBB", *row) for row in rows))
    for at, keys in enumerate(vocab):
        file.table(keys, state[f"tables.{at}.weight"])
    for at in range(2):
        for back in ("", "_reverse"):
            part = lambda kind: state[f"layers.{at}.{kind}_l0{back}"]
            file.layer(torch.cat([part("weight_ih"), part("weight_hh")], 1), part("bias_ih") + part("bias_hh"), GATE)
    file.numbers("h", [max(-32768, min(32767, round(float(x) * ONE))) for x in state["root"]])
    file.linear(state, "classes")
    for name in ("arc_word", "arc_head", "label_word", "label_head"):
        file.linear(state, name)
    arc, label = state["arc"], state["label"].flatten(0, 1)
    file.layer(arc, torch.zeros(arc.size(0)), ARC)
    file.layer(label, torch.zeros(label.size(0)), ARC)
    steps = [(at - 4096) / GATE for at in range(8192)]
    file.numbers("h", [round(TABLE / (1 + math.exp(-x))) for x in steps])
    file.numbers("h", [round(TABLE * math.tanh(x)) for x in steps])
    with open(out, "wb") as f:
        f.write(b"".join(file.parts))


if __name__ == "__main__":
    main()
