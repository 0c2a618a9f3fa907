#!/usr/bin/env python3
"""Draws the trees that several parsers see together in text that nobody drew trees for, for train.py --guessed.

    guess.py NUMBERS MODEL…      (NUMBERS: from text_numbers; MODEL…: from train.py) -> numbers with classes, heads and relations

A sentence is put out where their joint heads are a tree and they are sure enough of it.
"""
import sys

import torch

import train

SURE = 0.55     # of the least likely head of a sentence
LONGEST = 60    # words: longer sentences are slow to teach and seldom right
SHORTEST = 3


def parser_of(path):
    saved = torch.load(path)
    vocab = saved["vocab"]
    model = train.Parser([len(v) for v in vocab], saved["hidden"])
    model.load_state_dict(saved["state"])
    model.eval()
    return vocab, model


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen = set()
        while word and word not in seen:
            seen.add(word)
            word = heads[word - 1]
        if word:
            return False
    return True


def joint(parsers, rows):
    """-> classes, heads, relations, how likely the least likely head is"""
    views = []
    for vocab, model in parsers:
        traits = train.numbered([rows], vocab)[0][0].unsqueeze(0)
        views.append(model(traits, torch.tensor([len(rows)])))
    arcs = torch.stack([view[1].softmax(2) for view in views]).mean(0)
    sure, heads = arcs.max(2)
    classes = torch.stack([view[0].softmax(2) for view in views]).mean(0).argmax(2)
    labels = [model.labels(view[2], view[3], heads).softmax(2) for (_, model), view in zip(parsers, views)]
    relations = torch.stack(labels).mean(0).argmax(2)
    return classes[0].tolist(), heads[0].tolist(), relations[0].tolist(), float(sure.min())


def main():
    torch.set_num_threads(1)
    numbers, *models = sys.argv[1:]
    parsers = [parser_of(path) for path in models]
    with torch.no_grad():
        for rows in train.read(numbers):
            if not SHORTEST <= len(rows) <= LONGEST:
                continue
            classes, heads, relations, sure = joint(parsers, rows)
            if sure < SURE or not is_tree(heads):
                continue
            for row, *guess in zip(rows, classes, heads, relations):
                print(*row[:8], *guess)
            print()


if __name__ == "__main__":
    main()
