"""The copy desk: findings for the text on the workbench."""
