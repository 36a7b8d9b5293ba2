//! Commands in: one JSON object a line, as documented in `docs/json-gathering.md`.

use app::evening::{NotOne, who_is};
use content::Texts;
use rules::{
    gathering::{
        Briefing, Member, Page, Reading, Role, Text,
        event::{About, Aside, Call, Kept, Plan, Reply, Shift, Told, Urgency, Vouched, Word},
    },
    text::{BadText, Name, Note, Words},
};
use serde_json::{Map, Value};
use sync::gathering::{Do, View};

use crate::{
    command::Problem,
    json::fields::{Fields, Object},
};

/// What a line asks for.
pub(super) enum Read {
    /// To see everything again.
    Look,
    /// To do this, one after the other.
    Do(Vec<Do>),
}

/// Reads a line. What was read of it comes back with what is wrong, so that an answer can name it.
pub(super) fn read(
    line: &[u8],
    view: &View<'_>,
    texts: &Texts,
) -> (Option<Map<String, Value>>, Result<Read, Problem>) {
    let Ok(object) = serde_json::from_slice::<Object>(line) else { return (None, Err(Problem::NotJson)) };
    let command = Some(object.fields.clone());
    let read = Reader { fields: Fields::new(object), view, texts }.read();
    (command, read)
}

struct Reader<'a> {
    fields: Fields,
    view: &'a View<'a>,
    texts: &'a Texts,
}

impl Reader<'_> {
    fn read(mut self) -> Result<Read, Problem> {
        let name = self.fields.need("do", Fields::text)?;
        if name == "look" {
            return Ok(Read::Look);
        }
        let all = self.command(&name)?;
        // A call for help never fails for a slip.
        if !matches!(name.as_str(), "call" | "care") {
            self.fields.done()?;
        }
        Ok(Read::Do(all))
    }

    fn command(&mut self, name: &str) -> Result<Vec<Do>, Problem> {
        if let Some(told) = self.told(name)? {
            return Ok(vec![Do::Tell(told)]);
        }
        if let Some(word) = self.word(name)? {
            return Ok(vec![Do::Say(word)]);
        }
        if let Some(about) = self.about(name)? {
            let unnamed = self.fields.flag("unnamed")?.unwrap_or(false);
            return Ok(vec![Do::About { about, unnamed }]);
        }
        Ok(vec![match name {
            "join" => Do::Join(self.name("name")?),
            "invite" => {
                // Until it is over, where nothing else is said.
                let closes = self.view.state.board().plan().map(|plan| plan.closes);
                let until =
                    self.fields.number("until")?.or(closes).ok_or_else(|| self.fields.missing("until"))?;
                Do::Invite { name: self.name("name")?, until }
            }
            "note" => Do::Aside(Aside::NoteTo { invitation: self.invitation()?, words: self.note("words")? }),
            "not_together" => Do::Aside(Aside::NotTogether { whom: self.name("name")? }),
            "together" => Do::Aside(Aside::Together { whom: self.name("name")? }),
            "feedback" => Do::Aside(Aside::Feedback(self.note("words")?)),
            "set_clock" => Do::SetClock,
            "burn" => Do::Burn,
            "brief" => return self.brief(),
            _ => return Err(Problem::UnknownCommand(name.to_owned())),
        }])
    }

    /// What hosts say to all.
    fn told(&mut self, name: &str) -> Result<Option<Told>, Problem> {
        Ok(Some(match name {
            "plan" => self.plan()?,
            "rules" => Told::Rules { from: self.from()?, sections: self.sections()? },
            "place" => Told::Place(self.note("words")?),
            "announce" => Told::Announce(self.note("words")?),
            "next" => {
                let dates = self.fields.need("dates", Fields::texts)?;
                Told::Next(dates.iter().map(|date| words(date)).collect::<Result<_, _>>()?)
            }
            "appoint" => {
                let (who, role) = (self.who("who")?, self.role()?);
                let name = match self.fields.text("name")? {
                    Some(name) => Name::new(&name).map_err(Problem::Name)?,
                    None => self.known_name(who)?,
                };
                Told::Appoint { who, name, role }
            }
            "shifts" => Told::Shifts(self.shifts()?),
            "dismiss" => Told::Dismiss { who: self.who("who")? },
            "remove" => Told::Remove { who: self.who("who")? },
            "close" => Told::Close,
            _ => return Ok(None),
        }))
    }

    /// The gathering's plan with what is said to change.
    fn plan(&mut self) -> Result<Told, Problem> {
        let before = self.view.state.board().plan().cloned();
        let fields = &mut self.fields;
        let called = fields.text("name")?.map(|name| words(&name)).transpose()?;
        let missing = |field: &str| Problem::MissingField(field.to_owned());
        let plan = Plan {
            name: called
                .or_else(|| before.as_ref().map(|plan| plan.name.clone()))
                .ok_or_else(|| missing("name"))?,
            opens: fields
                .number("opens")?
                .or(before.as_ref().map(|plan| plan.opens))
                .ok_or_else(|| missing("opens"))?,
            closes: fields
                .number("closes")?
                .or(before.as_ref().map(|plan| plan.closes))
                .ok_or_else(|| missing("closes"))?,
            capacity: fields
                .number("capacity")?
                .or(before.as_ref().map(|plan| plan.capacity))
                .ok_or_else(|| missing("capacity"))?,
            burns: fields
                .number("burns")?
                .or(before.as_ref().map(|plan| plan.burns))
                .ok_or_else(|| missing("burns"))?,
        };
        let me = self.view.me.unwrap_or(Member(0));
        Ok(Told::Plan { host: self.known_name(me)?, plan })
    }

    /// The version that was changed: that which is there, unless another is named.
    fn from(&mut self) -> Result<u32, Problem> {
        Ok(self.fields.number("from")?.unwrap_or(self.view.state.board().version()))
    }

    fn sections(&mut self) -> Result<Vec<Page>, Problem> {
        if self.fields.flag("template")? == Some(true) {
            return app::evening::template(self.texts).ok_or_else(|| self.fields.bad("template"));
        }
        let mut pages = Vec::new();
        for section in self.fields.objects("sections")? {
            let mut section = section.map_err(|_| self.fields.bad("sections"))?;
            let title = words(&section.need("title", Fields::text)?)?;
            let text = section.text("text")?.unwrap_or_default();
            let text = Text::new(&text).map_err(|_| section.bad("text"))?;
            section.done()?;
            pages.push(Page { title, text });
        }
        if pages.is_empty() { Err(self.fields.missing("sections")) } else { Ok(pages) }
    }

    /// A briefing: begun, turned on, brought to its end with the word that is said aloud.
    fn brief(&mut self) -> Result<Vec<Do>, Problem> {
        let what = self.fields.need("what", Fields::text)?;
        if what == "start" {
            return Ok(vec![Do::Tell(Told::Brief { version: self.view.state.board().version() })]);
        }
        let briefing = self.briefing(Reading::Going)?;
        Ok(match what.as_str() {
            "page" => {
                let page = self.fields.number("page")?.unwrap_or(briefing.page.saturating_add(1));
                vec![Do::Tell(Told::Turn { briefing: briefing.began, page })]
            }
            "finish" => {
                let code = self.fields.text("code")?.map(|code| words(&code)).transpose()?;
                let code = code.map(|code| Do::Say(Word::Code { briefing: briefing.began, code }));
                code.into_iter().chain([Do::Tell(Told::Finish { briefing: briefing.began })]).collect()
            }
            "break_off" => vec![Do::Tell(Told::BreakOff { briefing: briefing.began })],
            _ => return Err(self.fields.bad("what")),
        })
    }

    /// The briefing that is named, or else the last one in that state.
    fn briefing(&mut self, state: Reading) -> Result<Briefing, Problem> {
        let named: Option<u64> = self.fields.number("briefing")?;
        let all = self.view.state.board().briefings();
        let one = match named {
            Some(began) => all.iter().find(|one| one.began == began),
            None => all.iter().rev().find(|one| one.state == state),
        };
        one.copied().ok_or_else(|| self.fields.bad("briefing"))
    }

    /// What is for hosts and crew.
    fn word(&mut self, name: &str) -> Result<Option<Word>, Problem> {
        Ok(Some(match name {
            "uninvite" => Word::Uninvite { invitation: self.invitation()? },
            "bring" => Word::Bring { name: self.name("name")? },
            "reply" => {
                let coming = self.fields.need("coming", Fields::flag)?;
                Word::Reply(if coming { Reply::Coming } else { Reply::NotComing })
            }
            "arrive" => Word::Arrive { who: self.who("who")? },
            "home" => Word::Home { who: self.who_or_me()? },
            "attend" => Word::Attend { briefing: self.briefing(Reading::Going)?.began },
            "heard" => {
                let briefing = self.briefing(Reading::Finished)?.began;
                Word::Heard { briefing, code: words(&self.fields.need("code", Fields::text)?)? }
            }
            "exercise" => Word::Tried { with: self.who("with")? },
            "pair" => Word::Pair { who: self.who("who")?, with: self.who("with")? },
            "vouch" => Word::Vouch { who: self.who("who")?, what: self.vouched()? },
            "call" => Word::Call(self.call(Urgency::Now)),
            "care" => Word::Call(self.call(Urgency::Care)),
            "take_back_call" => Word::TakeBackCall { call: self.fields.need("call", Fields::number)? },
            "take" => Word::Take { call: self.fields.need("call", Fields::number)? },
            "hand_back" => Word::HandBack { call: self.fields.need("call", Fields::number)? },
            "remark" => {
                Word::Remark { call: self.fields.need("call", Fields::number)?, words: self.note("words")? }
            }
            "done" => Word::Done { call: self.fields.need("call", Fields::number)? },
            "duty" => Word::Duty(self.fields.need("on", Fields::flag)?),
            "keep" => Word::Keep { who: self.who("who")?, kept: self.kept()? },
            "forget" => Word::Forget,
            _ => return Ok(None),
        }))
    }

    fn shifts(&mut self) -> Result<Vec<Shift>, Problem> {
        let mut shifts = Vec::new();
        for shift in self.fields.objects("shifts")? {
            let mut shift = shift.map_err(|_| self.fields.bad("shifts"))?;
            let who = self.find(&shift.need("who", Fields::person)?)?;
            shifts.push(Shift { who, words: words(&shift.need("words", Fields::text)?)? });
            shift.done()?;
        }
        Ok(shifts)
    }

    fn kept(&mut self) -> Result<Option<Kept>, Problem> {
        Ok(match self.fields.text("what")?.as_deref() {
            None => None,
            Some("name") => Some(Kept::Name),
            Some("looked_after") => Some(Kept::LookedAfter),
            Some(_) => return Err(self.fields.bad("what")),
        })
    }

    fn vouched(&mut self) -> Result<Vouched, Problem> {
        Ok(match self.fields.need("what", Fields::text)?.as_str() {
            "heard" => Vouched::Heard { briefing: self.briefing(Reading::Finished)?.began },
            "tried" => Vouched::Tried,
            _ => return Err(self.fields.bad("what")),
        })
    }

    /// A call is made whatever else stands there: what can't be read of it is left out.
    fn call(&mut self, otherwise: Urgency) -> Call {
        let urgency = self.fields.text("urgency").ok().flatten();
        let urgency = match urgency.as_deref() {
            Some("gone") => Urgency::Gone,
            Some("now") => Urgency::Now,
            Some("care") => Urgency::Care,
            Some("calm") => Urgency::Calm,
            _ => otherwise,
        };
        let mut short = |field: &str| {
            let typed = self.fields.text(field).ok().flatten()?;
            Words::new(&typed).ok()
        };
        let (place, about) = (short("place"), short("about"));
        let words = self.fields.text("words").ok().flatten().and_then(|words| Note::new(&words).ok());
        Call { urgency, place, about, words, drill: matches!(self.fields.flag("drill"), Ok(Some(true))) }
    }

    /// Reports, and what comes of them.
    fn about(&mut self, name: &str) -> Result<Option<About>, Problem> {
        let number = |reader: &mut Self| reader.fields.need("report", Fields::number);
        Ok(Some(match name {
            "report" => {
                let to = self.fields.need("to", Fields::persons)?;
                let to = to.iter().map(|who| self.find(who)).collect::<Result<_, _>>()?;
                About::Report { to, words: self.note("words")? }
            }
            "add" => About::Add { report: number(self)?, words: self.note("words")? },
            "take_back_report" => About::TakeBackReport { report: number(self)? },
            "own" => About::Own { report: number(self)? },
            "step" => About::Step { report: number(self)?, words: self.note("words")? },
            "settle" => About::Settle { report: number(self)? },
            _ => return Ok(None),
        }))
    }

    fn find(&self, typed: &str) -> Result<Member, Problem> {
        who_is(&self.view.state, typed).map_err(|why| match why {
            NotOne::Unknown => Problem::NobodyOfName(typed.to_owned()),
            NotOne::Ambiguous => Problem::SeveralOfName(typed.to_owned()),
        })
    }

    fn who(&mut self, field: &str) -> Result<Member, Problem> {
        let typed = self.fields.need(field, Fields::person)?;
        self.find(&typed)
    }

    fn who_or_me(&mut self) -> Result<Member, Problem> {
        match self.fields.person("who")? {
            Some(typed) => self.find(&typed),
            None => self.view.me.ok_or_else(|| self.fields.missing("who")),
        }
    }

    fn role(&mut self) -> Result<Role, Problem> {
        match self.fields.need("role", Fields::text)?.as_str() {
            "host" => Ok(Role::Host),
            "crew" => Ok(Role::Crew),
            _ => Err(self.fields.bad("role")),
        }
    }

    fn known_name(&self, who: Member) -> Result<Name, Problem> {
        let staff = self.view.state.board().staff().iter().find(|one| one.who == who).map(|one| &one.name);
        let guest = || self.view.state.desk().guest(who).and_then(|guest| guest.name());
        staff.or_else(guest).cloned().ok_or_else(|| self.fields.missing("name"))
    }

    fn name(&mut self, field: &str) -> Result<Name, Problem> {
        Name::new(&self.fields.need(field, Fields::text)?).map_err(Problem::Name)
    }

    fn note(&mut self, field: &str) -> Result<Note, Problem> {
        Note::new(&self.fields.need(field, Fields::text)?).map_err(Problem::Note)
    }

    fn invitation(&mut self) -> Result<u64, Problem> {
        let typed = self.fields.need("invitation", Fields::text)?;
        u64::from_str_radix(&typed, 16).map_err(|_| self.fields.bad("invitation"))
    }
}

fn words(typed: &str) -> Result<Words, Problem> {
    let wrong = |why: BadText| Problem::Words(why);
    Words::new(typed).map_err(wrong)
}
