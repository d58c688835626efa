"""chat.*"""

from __future__ import annotations

from tests.slack.recording.conversations import visible
from tests.slack.recording.messages import metadata, shown, text_and_blocks
from tests.slack.recording.records import Channel, Ephemeral, Json, Post, Refused
from tests.slack.recording.state import Slack


def post_message(slack: Slack, args: Json) -> Json:
    channel = writable(slack, args)
    text, blocks = text_and_blocks(args)
    kept = metadata(args)
    post = Post(channel.id, slack.ts(), slack.now(), slack.bot_user, text, blocks, kept)
    slack.posts.append(post)
    return {"channel": channel.id, "ts": post.ts, "message": shown(slack, post, metadata=True)}


def update(slack: Slack, args: Json) -> Json:
    """Text without blocks takes the blocks away; metadata stays where none is given."""
    post = ours(slack, args, "cant_update_message")
    text, blocks = text_and_blocks(args)
    kept = metadata(args)
    post.text, post.blocks, post.edits = text, blocks, post.edits + 1
    post.edited = slack.ts()
    post.metadata = kept if "metadata" in args else post.metadata
    message = shown(slack, post, metadata=True)
    return {"channel": post.channel, "ts": post.ts, "text": text, "message": message}


def delete(slack: Slack, args: Json) -> Json:
    post = ours(slack, args, "cant_delete_message")
    slack.posts.remove(post)
    slack.deleted.append(post)
    return {"channel": post.channel, "ts": post.ts}


def post_ephemeral(slack: Slack, args: Json) -> Json:
    channel = writable(slack, args)
    user = str(args.get("user", ""))
    if user not in slack.people:
        raise Refused("user_not_in_channel")
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    text, blocks = text_and_blocks(args)
    ts = slack.ts()
    slack.ephemerals.append(Ephemeral(channel.id, user, ts, text, blocks, "chat.postEphemeral"))
    return {"message_ts": ts}


def writable(slack: Slack, args: Json) -> Channel:
    """A person's id stands for the direct message with them. A deactivated person's direct
    message still takes posts, as Slack's does."""
    name = str(args.get("channel", ""))
    if name in slack.people and not slack.people[name].bot:
        name = slack.direct(name).id
    channel = visible(slack, args | {"channel": name})
    for target in (channel.id, channel.user):
        if target in slack.refusing:
            raise Refused(slack.refusing[target])
    if channel.archived:
        raise Refused("is_archived")
    if slack.bot_user not in channel.members and "chat:write.public" not in slack.scopes:
        raise Refused("not_in_channel")
    return channel


def ours(slack: Slack, args: Json, forbidden: str) -> Post:
    """The application's own post in that channel; a person's id does not stand for one here."""
    channel = visible(slack, args)
    if channel.id in slack.refusing:
        raise Refused(slack.refusing[channel.id])
    if channel.archived:
        raise Refused("is_inactive" if forbidden == "cant_update_message" else "is_archived")
    for post in slack.in_channel(channel.id):
        if post.ts == args.get("ts"):
            if post.user != slack.bot_user:
                raise Refused(forbidden)
            return post
    raise Refused("message_not_found")
