"""Sentences for refusals, a module for each rule that refuses, called like the rule's."""
