#!/usr/bin/env python3
"""Teaches the parser: two layers of LSTM over a sentence's words in both directions, from which a word's class, its head and
its relation to it are read (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), and writes what was learnt as whole
numbers that core/parse reads.

    train.py --out MODEL --train NUMBERS… --dev NUMBERS…      (NUMBERS: from treebank_numbers)

Needs PyTorch (Debian: python3-torch). The program needs nothing of it.
"""
import argparse
import random
import sys
import time

import torch
from torch import nn
from torch.nn import functional

# The columns of a word's traits: (name, rarest that is kept, width)
TRAITS = [("form", 2, 64), ("long_suffix", 3, 32), ("suffix", 3, 24), ("ending", 3, 16), ("prefix", 3, 24),
          ("fine", 1, 40), ("coarse", 1, 16), ("shape", 1, 16)]
HIDDEN = 160   # of an LSTM in one direction
ARC = 96       # of a word as a head, as a dependent
LABEL = 64
CLASSES = 47
RELATIONS = 43
DROP = 0.33
WORDS = 2400   # of a batch


def read(path):
    sentences, rows = [], []
    for line in open(path):
        if line.strip():
            rows.append([int(x) for x in line.split()])
        elif rows:
            sentences.append(rows)
            rows = []
    return [s for s in sentences if len(s) <= 150]


def vocabularies(sentences):
    """For each trait, key -> row; row 0 is for what was not kept."""
    out = []
    for column, (_, rarest, _) in enumerate(TRAITS):
        counts = {}
        for s in sentences:
            for row in s:
                counts[row[column]] = counts.get(row[column], 0) + 1
        keys = sorted(k for k, n in counts.items() if n >= rarest)
        out.append({k: i + 1 for i, k in enumerate(keys)})
    return out


def numbered(sentences, vocab):
    """-> per sentence: rows of traits, classes, heads (0: root), relations"""
    out = []
    for s in sentences:
        traits = torch.tensor([[vocab[c].get(row[c], 0) for c in range(len(TRAITS))] for row in s])
        out.append((traits, torch.tensor([r[8] for r in s]), torch.tensor([r[9] for r in s]), torch.tensor([r[10] for r in s])))
    return out


def batches(data, shuffle):
    order = sorted(range(len(data)), key=lambda i: (len(data[i][0]), random.random() if shuffle else 0))
    groups, group, longest = [], [], 0
    for i in order:
        n = len(data[i][0])
        if group and max(longest, n) * (len(group) + 1) > WORDS:
            groups.append(group)
            group, longest = [], 0
        group.append(i)
        longest = max(longest, n)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    for group in groups:
        pad = nn.utils.rnn.pad_sequence
        yield [pad([data[i][k] for i in group], batch_first=True) for k in range(4)] + [torch.tensor([len(data[i][0]) for i in group])]


class Parser(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n + 1, width) for n, (_, _, width) in zip(sizes, TRAITS))
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.3)
        width = sum(w for _, _, w in TRAITS)
        self.layers = nn.ModuleList([nn.LSTM(width, HIDDEN, batch_first=True, bidirectional=True),
                                     nn.LSTM(2 * HIDDEN, HIDDEN, batch_first=True, bidirectional=True)])
        self.root = nn.Parameter(torch.zeros(2 * HIDDEN))
        self.classes = nn.Linear(2 * HIDDEN, CLASSES)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.arc_word = nn.Linear(2 * HIDDEN, ARC)
        self.label_head = nn.Linear(2 * HIDDEN, LABEL)
        self.label_word = nn.Linear(2 * HIDDEN, LABEL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.05)             # word with a one behind it, head
        self.label = nn.Parameter(torch.randn(RELATIONS, LABEL + 1, LABEL + 1) * 0.05)

    def drop(self, x):  # the same cells for all words of a sentence
        if not self.training:
            return x
        mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - DROP) / (1 - DROP)
        return x * mask

    def forward(self, traits, sizes):
        parts = []
        for column, table in enumerate(self.tables):
            rows = traits[:, :, column]
            if self.training:  # what may be unknown in other text is unknown now and then here
                share = 0.2 if column == 0 else 0.05
                rows = rows * (torch.rand(rows.shape) >= share)
            parts.append(table(rows))
        x = torch.cat(parts, 2)
        for at, layer in enumerate(self.layers):
            packed = nn.utils.rnn.pack_padded_sequence(self.drop(x), sizes, batch_first=True, enforce_sorted=False)
            x, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)
            if at == 0:
                first = x
        tags = self.classes(self.drop(x))
        x = self.drop(x)
        with_root = torch.cat([self.root.expand(x.size(0), 1, -1), x], 1)
        act = lambda y: functional.relu(y)
        word, head = self.drop(act(self.arc_word(x))), self.drop(act(self.arc_head(with_root)))
        one = lambda y: torch.cat([y, torch.ones_like(y[:, :, :1])], 2)
        arcs = one(word) @ self.arc @ head.transpose(1, 2)                       # batch, word, head
        label_word, label_head = one(self.drop(act(self.label_word(x)))), one(self.drop(act(self.label_head(with_root))))
        return tags, arcs, label_word, label_head

    def labels(self, label_word, label_head, heads):
        chosen = torch.gather(label_head, 1, heads.unsqueeze(2).expand(-1, -1, label_head.size(2)))
        return torch.einsum("bwi,lij,bwj->bwl", label_word, self.label, chosen)


def loss_of(model, batch):
    traits, tags, heads, relations, sizes = batch
    real = (torch.arange(traits.size(1)).unsqueeze(0) < sizes.unsqueeze(1))
    tag_scores, arcs, label_word, label_head = model(traits, sizes)
    outside = torch.cat([torch.ones(len(sizes), 1, dtype=torch.bool), real], 1).unsqueeze(1)
    arcs = arcs.masked_fill(~outside, -1e9)
    labels = model.labels(label_word, label_head, heads)
    entropy = functional.cross_entropy
    return (entropy(arcs[real], heads[real]) + entropy(labels[real], relations[real]) + 0.5 * entropy(tag_scores[real], tags[real]))


def score(model, data):
    model.eval()
    words = tags_right = heads_right = both = 0
    with torch.no_grad():
        for traits, tags, heads, relations, sizes in batches(data, False):
            real = (torch.arange(traits.size(1)).unsqueeze(0) < sizes.unsqueeze(1))
            tag_scores, arcs, label_word, label_head = model(traits, sizes)
            outside = torch.cat([torch.ones(len(sizes), 1, dtype=torch.bool), real], 1).unsqueeze(1)
            found = arcs.masked_fill(~outside, -1e9).argmax(2)
            labels = model.labels(label_word, label_head, found).argmax(2)
            words += int(real.sum())
            tags_right += int((tag_scores.argmax(2) == tags)[real].sum())
            heads_right += int((found == heads)[real].sum())
            both += int(((found == heads) & (labels == relations))[real].sum())
    model.train()
    return f"tags {tags_right / words:.4f} UAS {heads_right / words:.4f} LAS {both / words:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=1e9)
    options = parser.parse_args()
    torch.manual_seed(7)
    random.seed(7)
    torch.set_num_threads(1)
    sentences = [s for path in options.train for s in read(path)]
    vocab = vocabularies(sentences)
    data = numbered(sentences, vocab)
    dev = [(path, numbered(read(path), vocab)) for path in options.dev]
    model = Parser([len(v) for v in vocab])
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.9))
    begin = time.time()
    for round_ in range(options.rounds):
        for batch in batches(data, True):
            # The rate falls to nothing by the end of the last round, or of the time.
            done = max(round_ / options.rounds, (time.time() - begin) / 60 / options.minutes)
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * max(0.03, 1 - done)
            optimizer.zero_grad()
            loss = loss_of(model, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
        print(f"round {round_ + 1} {time.time() - begin:.0f} s loss {loss.item():.3f}", file=sys.stderr)
        for path, one in dev:
            print(" ", path.split("/")[-1], score(model, one), file=sys.stderr, flush=True)
        torch.save({"vocab": vocab, "state": model.state_dict()}, options.out)
        if (time.time() - begin) / 60 > options.minutes:
            break


if __name__ == "__main__":
    main()
