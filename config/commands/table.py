"""The table of commands: a line here is all it takes to have one more."""

from __future__ import annotations

from config.commands.command import Argument, Command, Kind, Where

PASSPHRASE = Argument(
    "--passphrase-file", "a file whose first line is the passphrase", Kind.READ, "FILE"
)
OUTPUT = Argument("--output", "where to write it; else to the screen", Kind.WRITE, "FILE")

COMMANDS: tuple[Command, ...] = (
    Command("serve", "start Clerk", "config.serve:serve", Where.ALONE),
    Command(
        "init",
        "ask for a partnership's first files, and write them",
        "config.init.command:init",
        Where.HERE,
        arguments=(Argument("file", "where to write the main one, such as partnership.toml"),),
    ),
    Command(
        "check",
        "explain every mistake in a partnership's files",
        "config.check:check",
        Where.HERE,
        arguments=(Argument("file", "the partnership's file, which names the two others"),),
    ),
    Command(
        "apply",
        "take a changed partnership's file into Clerk",
        "config.apply.command:apply",
        arguments=(
            Argument("file", "the file, which names the two others", Kind.PARTNERSHIP),
            Argument("--confirm", "change exactly what was shown", metavar="CODE"),
            Argument("--yes", "change it without being asked", Kind.FLAG),
            Argument("--by", "whose decision it is: the business manager's id", metavar="ID"),
        ),
        writes=True,
    ),
    Command("work", "do the work of a Clerk that serves elsewhere", "config.work:work", Where.HERE),
    Command(
        "backup",
        "back everything up into one encrypted file",
        "config.backup.make:backup",
        arguments=(
            Argument("--to", "where to write it; else among the backups", Kind.WRITE, "FILE"),
            Argument("--recipient", "the age key of whoever may open it", metavar="KEY"),
            PASSPHRASE,
        ),
    ),
    Command(
        "restore",
        "put a backup in the place of what is there",
        "config.backup.restore:restore",
        Where.ALONE,
        arguments=(
            Argument("file", "the backup", Kind.READ),
            Argument("--identity", "the file with the age key that opens it", Kind.READ, "FILE"),
            PASSPHRASE,
            Argument("--yes", "go on without being asked", Kind.FLAG),
        ),
    ),
    Command(
        "ledger verify",
        "check that the record was not changed",
        "config.ledger:verify",
        arguments=(Argument("--head", "a head that was kept elsewhere", metavar="HEAD"),),
    ),
    Command("ledger head", "print the record's head, to keep elsewhere", "config.ledger:head"),
    Command("ledger export", "print the record, a line an entry", "config.ledger:export"),
    Command(
        "redact",
        "take a text out for good",
        "config.forget:redact",
        arguments=(
            Argument("record", "BMG-2026-014, an update such as BMG-2026-014/2, or KIND:ID"),
            Argument("fields", "title, note, evidence or reason; several with commas between"),
            Argument("--why", "why, in other words than the text", metavar="WHY"),
            Argument("--by", "whose decision it is: a person's id", metavar="ID"),
        ),
        writes=True,
    ),
    Command(
        "retention",
        "list what has been kept long enough, and remove it",
        "config.forget:retention",
        arguments=(
            Argument("--confirm", "remove the list as it was shown", metavar="LIST"),
            Argument("--by", "the business manager's id", metavar="ID"),
        ),
        writes=True,
    ),
    Command(
        "person export",
        "write everything that is held about a person",
        "config.forget:person_export",
        arguments=(
            Argument("person", "the person's id"),
            Argument("--by", "who asks for it", metavar="ID"),
            OUTPUT,
        ),
        writes=True,
    ),
    Command(
        "permissions",
        "print who may do what",
        "config.permissions_page:permissions",
        Where.HERE,
    ),
    Command(
        "slack manifest",
        "print what Slack asks for when Clerk is installed",
        "config.slack.manifest:manifest",
        Where.HERE,
        arguments=(
            Argument("--url", "where Slack reaches Clerk; without it, Socket Mode", metavar="URL"),
        ),
    ),
    Command(
        "slack check",
        "say whether Slack is set up rightly, and what to do where it is not",
        "config.slack.check:check",
        Where.HERE,
    ),
    Command(
        "teams package",
        "write the package that an administrator uploads to Teams",
        "config.teams.package:package",
        Where.HERE,
        arguments=(
            Argument("file", "where to write it, such as clerk.zip", Kind.WRITE),
            Argument("--website", "a page about this Clerk or the partnership", metavar="URL"),
            Argument("--privacy", "its privacy notice; else the same page", metavar="URL"),
            Argument("--terms", "its terms of use; else the same page", metavar="URL"),
            Argument("--publisher", "who answers for it; else the partnership", metavar="NAME"),
        ),
    ),
    Command(
        "teams check",
        "say whether Teams is set up rightly, and what to do where it is not",
        "config.teams.check:check",
        Where.HERE,
    ),
    Command(
        "rehearse",
        "show what Clerk would send in a year, without sending it",
        "config.rehearsal.command:rehearse",
        arguments=(
            Argument("--from", "its first day, such as 2026-11-02; else today", metavar="DAY"),
            Argument("--to", "its last day; else a year later", metavar="DAY"),
            Argument("--answering", "who answers: none (or left out), all, or 60%%", metavar="WHO"),
            Argument("--seed", "a number that draws which requests are answered", metavar="NUMBER"),
            Argument(
                "--try",
                "another value of the policy, such as overdue_every=10; may be repeated",
                Kind.TEXTS,
                "NAME=VALUE",
            ),
            Argument("--all", "print every message", Kind.FLAG),
            Argument("--output", "write a page with a picture instead", Kind.WRITE, "FILE.html"),
        ),
        before=True,
    ),
    Command(
        "plan-year",
        "show which meetings are missing in the calendar, and add them",
        "config.plan_year:plan_year",
        arguments=(
            Argument("--group", "one group such as BMG; else all", metavar="GROUP"),
            Argument("--apply", "add exactly what is shown", Kind.FLAG),
        ),
        writes=True,
    ),
    Command(
        "chart",
        "say how a group's ratings went from meeting to meeting, or draw it",
        "config.chart:chart",
        arguments=(
            Argument("group", "a group such as BMG"),
            Argument("--output", "write a picture instead", Kind.WRITE, "FILE.png"),
        ),
    ),
    Command(
        "agenda",
        "print the agenda of a group's next meeting in Markdown, or write it for Word",
        "config.agenda:agenda",
        arguments=(
            Argument("group", "a group such as BMG"),
            Argument("--on", "another of its meetings, such as 2027-01-19", metavar="DAY"),
            Argument("--output", "write it for Word instead", Kind.WRITE, "FILE.docx"),
        ),
    ),
    Command(
        "export interests",
        "write the register of interests as a table, for a spreadsheet",
        "config.registers:interests",
        arguments=(
            Argument(
                "--group", "of those on one group such as BMG; else everybody's", metavar="GROUP"
            ),
            Argument("--by", "on whose word: the business manager's id", metavar="ID"),
            OUTPUT,
        ),
    ),
    Command(
        "export decisions",
        "write a group's register of decisions as a table, as it is published",
        "config.registers:decisions",
        arguments=(
            Argument("group", "a group such as BMG"),
            Argument("--whole", "also what is not published, with who voted how", Kind.FLAG),
            OUTPUT,
        ),
    ),
    Command(
        "minutes",
        "print the minutes of a group's last meeting in Markdown, or write them for Word",
        "config.minutes:minutes",
        arguments=(
            Argument("group", "a group such as BMG"),
            Argument("--on", "another of its meetings, such as 2027-01-19", metavar="DAY"),
            Argument("--published", "as they may be published", Kind.FLAG),
            Argument("--output", "write them for Word instead", Kind.WRITE, "FILE.docx"),
        ),
    ),
    Command(
        "calendar export",
        "write one calendar in iCalendar format",
        "config.export:export_calendar",
        arguments=(
            Argument("which", "a group such as BMG, a person's id, all, deadlines or deadlines:ID"),
            OUTPUT,
        ),
    ),
)


def find(name: str) -> Command | None:
    return next((command for command in COMMANDS if command.name == name), None)
