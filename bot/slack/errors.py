"""What each of Slack's errors means for a message, and what the business manager is told.

From the errors Slack documents of the methods Clerk calls; one that is not here is treated as
passing, and named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from usecases.ports.messenger import Delivery, Outcome

if TYPE_CHECKING:
    from bot.slack.client import Answer

INSTALL = {
    "access_denied": "Slack denies Clerk access.",
    "accesslimited": "Slack may not be called from Clerk's network.",
    "account_inactive": "Clerk's account or its workspace is gone.",
    "app_access_restricted": "The workspace does not let people use Clerk.",
    "deprecated_endpoint": "Slack has ended what this version of Clerk uses.",
    "ekm_access_denied": "The organisation's administrators have stopped messages.",
    "enterprise_is_restricted": "Slack does not allow this in the organisation.",
    "forbidden_team": "Slack does not allow this in the workspace.",
    "invalid_auth": "Slack does not accept Clerk's token.",
    "is_bot": "Slack does not accept this kind of token.",
    "message_limit_exceeded": "The workspace has used up its messages.",
    "messages_tab_disabled": "Messages are switched off on Clerk's page in Slack.",
    "metadata_must_be_sent_from_app": "Slack does not accept this kind of token.",
    "method_deprecated": "Slack has ended what this version of Clerk uses.",
    "missing_scope": "Clerk was not given all it may need in Slack.",
    "not_allowed_token_type": "Slack does not accept this kind of token.",
    "not_authed": "Slack got no token.",
    "not_enabled": "The Home tab is switched off on Clerk's page in Slack.",
    "org_login_required": "The workspace is being moved.",
    "team_access_not_granted": "Clerk is not installed in this workspace.",
    "team_added_to_org": "The workspace is being moved.",
    "token_expired": "Clerk's token has run out.",
    "token_revoked": "Clerk's token was withdrawn, or Clerk was removed.",
    "two_factor_setup_required": "The workspace wants a second factor to be set up.",
    "unknown_method": "Slack has ended what this version of Clerk uses.",
}
"""No message can go: they all keep, and are tried again."""

TARGET = {
    "cannot_dm_bot": "This account is a program's.",
    "cant_update_message": "The message is not Clerk's to change.",
    "channel_is_limited_access": "Clerk may not read the channel.",
    "channel_not_found": "The channel is not there, or Clerk is not in it.",
    "edit_window_closed": "The workspace does not let messages be changed any more.",
    "invalid_user_combination": "Slack allows no direct message with somebody elsewhere.",
    "is_archived": "The channel was archived.",
    "is_inactive": "The channel was archived or deleted.",
    "message_not_found": "The message is not there any more.",
    "method_not_supported_for_channel_type": "This kind of channel cannot be written to.",
    "no_permission": "Clerk may not write there.",
    "not_in_channel": "Clerk is not in the channel.",
    "restricted_action": "The workspace does not let Clerk write there.",
    "restricted_action_non_threadable_channel": "The channel does not take this.",
    "restricted_action_read_only_channel": "The channel may only be read.",
    "restricted_action_thread_locked": "The channel does not take this.",
    "restricted_action_thread_only_channel": "The channel takes answers only.",
    "team_not_found": "The channel's workspace cannot be found.",
    "user_disabled": "The account was deactivated.",
    "user_not_found": "There is no such account.",
    "user_not_in_channel": "Somebody is not in the channel.",
    "user_not_visible": "Clerk may not see this account.",
    "users_not_found": "Nobody in the workspace has this e-mail address.",
}
"""This recipient cannot be reached this way; the others can."""

REFUSED = "Slack did not take the message as it was laid out."
PAYLOAD = frozenset({
    "attachment_payload_limit_exceeded", "block_mismatch", "invalid_arg_name",
    "invalid_arguments", "invalid_array_arg", "invalid_attachments", "invalid_blocks",
    "invalid_blocks_format", "invalid_charset", "invalid_form_data", "invalid_metadata_format",
    "invalid_metadata_schema", "invalid_post_type", "markdown_text_conflict",
    "metadata_too_large", "missing_post_type", "msg_blocks_too_long", "msg_too_long", "no_text",
    "too_many_attachments", "view_too_large",
})  # fmt: skip
"""It goes again as plain text, and to nobody if that is refused too."""

BUSY = "Slack was busy or out of order."
PASSING = {
    "external_channel_migrating": BUSY,
    "no_connection": "Slack could not be reached.",
    "ratelimited": BUSY,
    "request_timeout": BUSY,
    "service_unavailable": BUSY,
    "streaming_state_conflict": BUSY,
    "update_failed": BUSY,
}
"""It is tried again."""


def delivery(answer: Answer, address: str = "") -> Delivery:
    """What a call that did not work means for the message; `address` is what is there of it."""
    if answer.unclear:
        trouble = f"Slack did not say whether it arrived ({answer.error})."
        return Delivery(Outcome.UNCLEAR, trouble, address=address)
    outcome, said = _meaning(answer.error)
    return Delivery(outcome, f"{said} ({answer.error})", answer.retry_after, address)


def asking(answer: Answer) -> Delivery:
    """The same of a call that only asks: by that, nothing can have arrived."""
    if answer.unclear:
        return Delivery(Outcome.PASSING, f"{BUSY} ({answer.error})", answer.retry_after)
    return delivery(answer)


def _meaning(error: str) -> tuple[Outcome, str]:
    if error in INSTALL:
        return Outcome.INSTALL, INSTALL[error]
    if error in TARGET:
        return Outcome.TARGET, TARGET[error]
    if error in PAYLOAD:
        return Outcome.PAYLOAD, REFUSED
    if error in PASSING:
        return Outcome.PASSING, PASSING[error]
    return Outcome.PASSING, "Slack gave an answer that Clerk does not know."
