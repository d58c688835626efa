"""auth.test, team.info, users.*"""

from __future__ import annotations

from tests.slack.recording.records import Json, Person, Refused
from tests.slack.recording.state import Slack


def auth_test(slack: Slack, _args: Json) -> Json:
    return {
        "url": f"https://{slack.domain}.slack.com/",
        "team": slack.team_name,
        "user": "clerk",
        "team_id": slack.team,
        "user_id": slack.bot_user,
        "bot_id": slack.bot_id,
        "is_enterprise_install": False,
        **({"enterprise_id": slack.enterprise} if slack.enterprise else {}),
    }


def team_info(slack: Slack, _args: Json) -> Json:
    ours = {"enterprise_id": slack.enterprise, "enterprise_name": "Sample Organisation"}
    team = {"id": slack.team, "name": slack.team_name, "domain": slack.domain, "email_domain": ""}
    return {"team": team | (ours if slack.enterprise else {})}


def users_info(slack: Slack, args: Json) -> Json:
    person = slack.people.get(str(args.get("user", "")))
    if person is None:
        raise Refused("user_not_found")
    return {"user": user(slack, person)}


def users_lookup(slack: Slack, args: Json) -> Json:
    """Somebody deactivated, or from another workspace, is not found by e-mail."""
    wanted = str(args.get("email", "")).casefold()
    for person in slack.people.values():
        ours = person.team == slack.team and not person.deleted
        if wanted and ours and person.email.casefold() == wanted:
            return {"user": user(slack, person)}
    raise Refused("users_not_found")


def user(slack: Slack, person: Person) -> Json:
    profile: Json = {
        "real_name": person.name, "display_name": person.name,
        "real_name_normalized": person.name, "display_name_normalized": person.name,
        "team": person.team,
    }  # fmt: skip
    if person.email and "users:read.email" in slack.scopes:
        profile["email"] = person.email
    shown: Json = {
        "id": person.id, "team_id": person.team, "name": handle(person),
        "deleted": person.deleted, "profile": profile, "is_bot": person.bot,
        "is_app_user": False, "updated": int(slack.now().timestamp()),
    }  # fmt: skip
    if not person.deleted:
        shown |= {
            "real_name": person.name, "tz": "Europe/London", "tz_offset": 0,
            "is_admin": False, "is_owner": False, "is_restricted": False,
            "is_ultra_restricted": False, "is_email_confirmed": person.confirmed,
        }  # fmt: skip
    if person.team != slack.team:
        shown["is_stranger"] = True
    if person.enterprise:
        shown["enterprise_user"] = {
            "id": person.id, "enterprise_id": person.enterprise,
            "enterprise_name": "Sample Organisation", "teams": [person.team, *person.also],
        }  # fmt: skip
    return shown


def handle(person: Person) -> str:
    return person.name.casefold().replace(" ", ".")
