"""The table of verbs: which function answers which command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from usecases import (
    adopt,
    ask_due,
    bundle,
    calendar_feed,
    calendar_links,
    claim,
    delete_due,
    describe_messages,
    directory,
    done_action,
    issue_link,
    list_actions,
    list_meetings,
    look_later,
    new_action,
    person_export,
    plan_meetings,
    prefer,
    read_message,
    redact,
    redraws,
    rescue,
    retention_due,
    revoke_link,
    run_job,
    settle,
    show_action,
    status,
    sweep,
    tell_page,
    update_action,
    verify_ledger,
    what_is_due,
    who,
)
from usecases.ports.store import Work

VERBS: dict[type, Callable[[Work, Any, datetime], Any]] = {
    adopt.Adopt: adopt.adopt,
    ask_due.AskDue: ask_due.ask_due,
    bundle.Bundle: bundle.bundle,
    calendar_feed.ExportFeed: calendar_feed.export_feed,
    calendar_feed.ReadFeed: calendar_feed.read_feed,
    calendar_links.ListLinks: calendar_links.list_links,
    claim.Claim: claim.claim,
    delete_due.DeleteDue: delete_due.delete_due,
    describe_messages.DescribeMessages: describe_messages.describe_messages,
    directory.IsKnown: directory.is_known,
    directory.ListGroups: directory.list_groups,
    directory.ListOwners: directory.list_owners,
    directory.ListPeople: directory.list_people,
    done_action.DoneAction: done_action.done_action,
    issue_link.IssueLink: issue_link.issue_link,
    list_actions.ListActions: list_actions.list_actions,
    list_meetings.ListMeetings: list_meetings.list_meetings,
    look_later.LookLater: look_later.look_later,
    new_action.NewAction: new_action.new_action,
    person_export.ExportPerson: person_export.export_person,
    plan_meetings.PlanMeetings: plan_meetings.plan_meetings,
    prefer.Prefer: prefer.prefer,
    read_message.ReadMessage: read_message.read_message,
    redact.FindTexts: redact.find_texts,
    redact.Redact: redact.redact,
    redraws.Redraws: redraws.redraws,
    redraws.Redrawn: redraws.redrawn,
    rescue.Rescue: rescue.rescue,
    retention_due.ListDue: retention_due.list_due,
    retention_due.TellDue: retention_due.tell_due,
    revoke_link.RevokeLink: revoke_link.revoke_link,
    run_job.HasRun: run_job.has_run,
    run_job.NoteRun: run_job.note_run,
    settle.Settle: settle.settle,
    show_action.ShowAction: show_action.show_action,
    status.ShowStatus: status.show_status,
    sweep.Sweep: sweep.sweep,
    tell_page.TellPage: tell_page.tell_page,
    update_action.UpdateAction: update_action.update_action,
    verify_ledger.ReadLedger: verify_ledger.read_ledger,
    verify_ledger.VerifyLedger: verify_ledger.verify_ledger,
    what_is_due.WhatIsDue: what_is_due.what_is_due,
    who.ListPosts: who.list_posts,
    who.Who: who.who,
}

REPLIES: dict[str, type] = {
    reply.__name__: reply
    for reply in (
        delete_due.DueDeleted,
        done_action.Completed,
        issue_link.LinkIssued,
        new_action.Created,
        revoke_link.LinkRevoked,
        update_action.Updated,
    )
}
"""The replies a receipt may have to give again."""
