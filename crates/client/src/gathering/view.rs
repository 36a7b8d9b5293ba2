//! A view as one JSON object.

use app::evening::name_of;
use content::Texts;
use rules::{
    gathering::{
        Briefing, By, Called, Gathering, Guest, Member, Reading, Report, Role, Standing, Used,
        event::{Kept, Urgency},
    },
    text::{Name, Note},
};
use serde_json::{Value, json};
use sync::gathering::{Over, View};

/// A number that no script can hold exactly, as text.
pub(super) fn hex(number: u64) -> String {
    format!("{number:016x}")
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Guest => "guest",
        Role::Crew => "crew",
        Role::Host => "host",
    }
}

pub(super) fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Gone => "gone",
        Urgency::Now => "now",
        Urgency::Care => "care",
        Urgency::Calm => "calm",
    }
}

fn standing(standing: Standing) -> Value {
    let (is, before) = match standing {
        Standing::Removed => ("removed", 0),
        Standing::NotComing => ("not_coming", 0),
        Standing::Invited => ("invited", 0),
        Standing::Waiting(before) => ("waiting", before),
        Standing::Coming => ("coming", 0),
        Standing::Here => ("here", 0),
        Standing::Heard => ("heard", 0),
        Standing::Ready => ("ready", 0),
        Standing::Home => ("home", 0),
    };
    json!({ "is": is, "before": before })
}

fn stage(view: &View<'_>) -> &'static str {
    match view.over {
        Some(Over::Burned | Over::NoSuchLog | Over::WrongKey) => "ended",
        None if view.me.is_some() => "in",
        None if view.not_in.is_some() => "not_in",
        None if view.joined => "joining",
        None => "looking",
    }
}

fn briefing(state: &Gathering, one: &Briefing) -> Value {
    let is = match one.state {
        Reading::Going => "going",
        Reading::Finished => "finished",
        Reading::BrokenOff => "broken_off",
    };
    json!({
        "briefing": one.began,
        "by": one.by.0,
        "version": one.version,
        "page": one.page,
        "pages": state.board().pages().len(),
        "state": is,
    })
}

/// Everything that there is to see.
pub(super) fn value(view: &View<'_>, texts: &Texts) -> Value {
    let (state, board) = (&*view.state, view.state.board());
    let plan = board.plan().map(|plan| {
        json!({
            "name": plan.name.as_str(),
            "opens": plan.opens,
            "closes": plan.closes,
            "capacity": plan.capacity,
            "burns": plan.burns,
        })
    });
    let sections = board.pages().iter();
    let sections: Vec<Value> =
        sections.map(|page| json!({ "title": page.title.as_str(), "text": page.text.as_str() })).collect();
    let staff = board.staff().iter();
    let staff: Vec<Value> = staff
        .map(|one| json!({ "number": one.who.0, "name": one.name.as_str(), "role": role(one.role) }))
        .collect();
    let announced: Vec<Value> =
        board.announced().map(|one| json!({ "at": one.at, "words": one.words.as_str() })).collect();
    let next: Vec<&str> = board.next().iter().map(|one| one.as_str()).collect();
    let briefings: Vec<Value> = board.briefings().iter().map(|one| briefing(state, one)).collect();
    let shifts: Vec<Value> = board
        .shifts()
        .iter()
        .map(|shift| json!({ "who": shift.who.0, "words": shift.words.as_str() }))
        .collect();
    json!({
        "type": "view",
        "stage": stage(view),
        "connected": view.connected,
        "clock": view.clock,
        "clock_off_ms": view.clock_off,
        "diverged": view.diverged,
        "me": me(view, texts),
        "plan": plan,
        "place": board.place().map(Note::as_str),
        "open": view.clock.is_some_and(|clock| board.is_open(clock)),
        "closed": board.closed().is_some(),
        "rules": { "version": board.version(), "sections": sections },
        "staff": staff,
        "briefings": briefings,
        "announced": announced,
        "shifts": shifts,
        "next": next,
        "desk": if view.desk { desk(view) } else { Value::Null },
        "office": if view.desk && view.role == Role::Host { office(state) } else { Value::Null },
        "reports": state.reports().all().iter().map(|one| report(view, one)).collect::<Vec<_>>(),
    })
}

fn me(view: &View<'_>, texts: &Texts) -> Value {
    let state = &*view.state;
    let (board, desk) = (state.board(), state.desk());
    let guest = view.me.filter(|_| view.desk).and_then(|me| desk.guest(me));
    let own = view.me.filter(|_| view.desk).and_then(|me| desk.standing(board, me));
    let is = own.or_else(|| view.you.map(|you| you.standing));
    let calls: Vec<Value> = match (view.you, guest) {
        (Some(you), None) => you
            .calls
            .iter()
            .map(|(call, taken, done)| json!({ "call": call, "taken_by": taken.map(|who| who.0), "done": done }))
            .collect(),
        _ => Vec::new(),
    };
    let partner = guest.map_or_else(|| view.you.and_then(|you| you.partner), Guest::partner);
    json!({
        "number": view.me.map(|me| me.0),
        "name": view.name.map_or_else(|| view.me.map(|me| name_of(state, me, texts)), |name| Some(name.as_str().to_owned())),
        "role": role(view.role),
        "standing": is.map(standing),
        "not_in": view.not_in.map(|why| app::evening::refusal(&why, state, texts)),
        "invited_as": view.you.and_then(|you| you.invited_as.as_ref()).map(Name::as_str),
        "partner": partner.map(|who| who.0),
        "kept": kept(view.you.and_then(|you| you.kept)),
        "ready": view.floor,
        "calls": calls,
        "calling": view.calling.len(),
        "on_way": view.on_way,
    })
}

fn kept(kept: Option<Kept>) -> Option<&'static str> {
    kept.map(|kept| match kept {
        Kept::Name => "name",
        Kept::LookedAfter => "looked_after",
    })
}

fn called(view: &View<'_>, one: &Called) -> Value {
    let remarks: Vec<Value> =
        one.remarks.iter().map(|(by, words)| json!({ "by": by.0, "words": words.as_str() })).collect();
    json!({
        "call": one.number,
        "by": one.by.map(|by| by.0),
        "at": one.at,
        "urgency": urgency(one.call.urgency),
        "place": one.call.place.as_ref().map(|place| place.as_str()),
        "about": one.call.about.as_ref().map(|about| about.as_str()),
        "words": one.call.words.as_ref().map(Note::as_str),
        "drill": one.call.drill,
        "again": one.again,
        "taken_by": one.taken.map(|(by, _)| by.0),
        "taken_back": one.taken_back.is_some(),
        "escalated": view.clock.is_some_and(|clock| one.is_escalated(clock)),
        "response_ms": one.response_ms(),
        "done_by": one.done.map(|(by, _)| by.0),
        "remarks": remarks,
    })
}

fn person(view: &View<'_>, who: Member, guest: &Guest) -> Value {
    let (board, desk) = (view.state.board(), view.state.desk());
    json!({
        "number": who.0,
        "name": guest.name().map(Name::as_str),
        "role": role(board.role(who)),
        "standing": desk.standing(board, who).map(standing),
        "phone": guest.has_phone(),
        "attends": guest.attends(),
        "partner": guest.partner().map(|who| who.0),
        "kept": kept(guest.kept()),
        "on_floor": desk.is_on_floor(board, who),
    })
}

fn desk(view: &View<'_>) -> Value {
    let desk = view.state.desk();
    let invitations = desk.invitations().iter().map(|one| {
        let (is, by) = match one.state {
            Used::Open => ("open", None),
            Used::By(who) => ("used", Some(who.0)),
            Used::Withdrawn => ("withdrawn", None),
        };
        let name = one.name.as_ref().map(Name::as_str);
        json!({ "invitation": hex(one.number), "name": name, "until": one.until, "state": is, "by": by })
    });
    let counts = app::evening::counts(view.state.board(), desk);
    let last = view.state.board().briefings().last();
    json!({
        "people": desk.everyone().map(|(who, guest)| person(view, who, guest)).collect::<Vec<_>>(),
        "invitations": invitations.collect::<Vec<_>>(),
        "counts": {
            "invited": counts.invited,
            "coming": counts.coming,
            "waiting": counts.waiting,
            "here": counts.here,
            "heard": counts.heard,
            "ready": counts.ready,
            "home": counts.home,
        },
        "queue": desk.calls().queue().into_iter().map(|one| called(view, one)).collect::<Vec<_>>(),
        "done": desk.calls().done().map(|one| called(view, one)).collect::<Vec<_>>(),
        "on_duty": desk.on_duty().iter().map(|who| who.0).collect::<Vec<_>>(),
        "code": last.and_then(|one| desk.code(one.began)).map(|code| code.as_str()),
    })
}

fn office(state: &Gathering) -> Value {
    let (office, desk) = (state.office(), state.desk());
    let invited = desk.invitations().iter();
    let notes: Vec<Value> = invited
        .filter_map(|one| {
            Some(json!({ "invitation": hex(one.number), "words": office.note(one.number)?.as_str() }))
        })
        .collect();
    let apart: Vec<Value> = office
        .not_together()
        .iter()
        .map(|(who, whom)| json!({ "who": who.0, "whom": whom.as_str() }))
        .collect();
    let feedback: Vec<Value> = office
        .feedback()
        .iter()
        .map(|(who, words)| json!({ "by": who.0, "words": words.as_str() }))
        .collect();
    json!({ "notes": notes, "not_together": apart, "feedback": feedback })
}

fn report(view: &View<'_>, one: &Report) -> Value {
    let by = match one.by {
        By::Member(who) => Some(who.0),
        By::Unnamed(_) => None,
    };
    let steps: Vec<Value> =
        one.steps.iter().map(|(who, words)| json!({ "by": who.0, "words": words.as_str() })).collect();
    json!({
        "report": one.number,
        "at": one.at,
        "by": by,
        "to": one.to.iter().map(|who| who.0).collect::<Vec<_>>(),
        "words": one.words.iter().map(Note::as_str).collect::<Vec<_>>(),
        "owner": one.owner(view.state.board()).map(|who| who.0),
        "steps": steps,
        "taken_back": one.taken_back,
        "settled": one.settled,
    })
}
