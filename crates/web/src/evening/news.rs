//! What is new since it was looked at last: the rules, a call for those who look after people, words to all; and when the clock alone changes something.

use app::{evening::house::written, feel::Feel};
use rules::gathering::{Reading, Role};

use super::{Held, Shown};
use crate::edge::storage;

/// What is to be felt, or told, of what has changed.
#[derive(Default)]
pub struct News {
    /// A line to tell.
    pub words: Option<String>,
    /// How it feels.
    pub feel: Option<Feel>,
}

impl Shown {
    /// Whether the screen is to stay as it is: of who is on duty, and of everyone at a briefing.
    pub fn needs_light(&self) -> bool {
        let Some(me) = self.me else { return false };
        let briefing = self.state.board().briefings().last();
        self.state.desk().on_duty().contains(&me) && self.desk
            || briefing.is_some_and(|one| one.state == Reading::Going)
    }

    /// When it looks otherwise by the clock alone, on the page's: a call that nobody takes, the door that opens, the end.
    pub fn changes_at(&self) -> Option<u64> {
        let clock = self.clock?;
        let plan = self.state.board().plan();
        let times = plan.into_iter().flat_map(|plan| [plan.opens, plan.closes, plan.burns]);
        let escalates = self.state.desk().calls().next_escalation(clock);
        let next = times.chain(escalates).filter(|at| *at > clock).min()?;
        Some(self.at.saturating_add(next.saturating_sub(clock)).saturating_add(1))
    }
}

impl Held {
    /// Looks at what is new: the rules, a call for those who look after people, words to all.
    pub fn news(&mut self, shown: &Shown) -> News {
        let board = shown.state.board();
        let version = board.version();
        if version != self.rules.0 {
            if self.rules.0 > 0 {
                storage::keep_rules_before(&self.id, &self.rules.1);
            }
            self.rules = (version, written(board.pages()));
        }
        let mut news = News::default();
        let last = board.announced().last();
        let at = last.map_or(0, |one| one.at);
        // What was said before this page was open stands on it; nothing is told again.
        if self.told_words.is_some_and(|before| at > before) && !shown.desk {
            news.words = last.map(|one| one.words.as_str().to_owned());
            news.feel = Some(Feel::Waiting);
        }
        if shown.connected {
            self.told_words = Some(at);
        }
        let open = shown.state.reports().all().iter().filter(|one| one.is_open()).count();
        if shown.desk && open > self.told_reports {
            news.feel = Some(Feel::Waiting);
        }
        self.told_reports = open;
        if shown.desk {
            let queue = shown.state.desk().calls().queue();
            let late = |number: &u64| shown.role == Role::Host && shown.escalated.contains(number);
            // A call is felt when it comes, and by hosts again when nobody has taken it.
            let standing = queue.iter().filter(|one| one.taken.is_none()).flat_map(|one| {
                [
                    Some(one.number.wrapping_mul(2)),
                    late(&one.number).then(|| one.number.wrapping_mul(2).wrapping_add(1)),
                ]
            });
            let long = shown.long.iter().filter(|_| shown.role == Role::Host);
            let standing: Vec<u64> =
                standing.flatten().chain(long.map(|number| number.wrapping_mul(2).wrapping_add(1))).collect();
            if standing.iter().any(|one| !self.told_calls.contains(one)) {
                news.feel = Some(Feel::CheckIn);
            }
            self.told_calls = standing;
        }
        news
    }
}
