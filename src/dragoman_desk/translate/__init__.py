"""The workbench: a translation beside its original."""
