"""What pages show of the log."""

from django import template

from dragoman_desk.accounts.log_words import ACTIONS, STATES

register = template.Library()


@register.filter
def action_in_words(action: str) -> str:
    """Return what was done, in the language of the interface; an action of a later version as it is."""
    return str(ACTIONS.get(action, action))


@register.filter
def state_in_words(state: str) -> str:
    """Return a state, a role or a place in a menu."""
    return str(STATES.get(state, state))
