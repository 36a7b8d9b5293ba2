//! What has to be so at the end of an evening, whatever went wrong in it.

use rules::gathering::Standing;

use super::Evening;

impl Evening {
    pub(super) fn promises(&mut self) -> Result<(), String> {
        let log = self.log.as_ref().ok_or("the log is gone")?;
        (self.told.entries, self.told.bytes) = (log.len(), log.iter().map(|one| one.body.len()).sum());
        self.all_have_the_same()?;
        self.nobody_is_ready_who_is_not()?;
        self.no_call_is_lost()?;
        self.reports_are_read_by_those_chosen()
    }

    /// Everyone has the same board, hosts and crew the same desk, and each guest was told how it stands with them.
    fn all_have_the_same(&self) -> Result<(), String> {
        let first = self.devices.first().ok_or("a host")?.engine.view(self.now);
        for (at, one) in (0..).zip(&self.devices) {
            let view = one.engine.view(self.now);
            if !view.connected || view.on_way > 0 {
                return Err(format!("device {at} isn't through: {} on its way", view.on_way));
            }
            if view.diverged {
                return Err(format!("device {at} sees another history"));
            }
            if view.state.board() != first.state.board() {
                return Err(format!("device {at} has another board"));
            }
            if at < self.staff() {
                if view.state.desk() != first.state.desk() {
                    return Err(format!("device {at} has another desk"));
                }
                continue;
            }
            let (me, you) = (view.me.ok_or("a number")?, view.you.ok_or("an answer")?);
            let is = first.state.desk().standing(first.state.board(), me);
            if Some(you.standing) != is {
                return Err(format!("guest {at} was told {:?} and is {is:?}", you.standing));
            }
            if view.state.desk().everyone().nth(1).is_some() {
                return Err(format!("guest {at} has what is the desk's"));
            }
        }
        Ok(())
    }

    /// Ready is who heard it, knew the word, and tried it with somebody who heard it and says so, too (G1, G2).
    fn nobody_is_ready_who_is_not(&mut self) -> Result<(), String> {
        let first = self.devices.first().ok_or("a host")?.engine.view(self.now);
        let mut ready = 0;
        for (at, one) in (0..).zip(&self.devices) {
            let view = one.engine.view(self.now);
            let standing = view.me.and_then(|me| first.state.desk().standing(first.state.board(), me));
            if (standing == Some(Standing::Ready)) != view.floor {
                return Err(format!("device {at} is {standing:?}; has the floor's key: {}", view.floor));
            }
            if standing != Some(Standing::Ready) {
                continue;
            }
            ready += 1;
            let heard = |one: &usize| self.ledger.heard.get(one) == Some(&true);
            let with = |one: &usize| self.ledger.tried.get(one).into_iter().flatten();
            let tried = with(&at).any(|other| heard(other) && with(other).any(|back| *back == at));
            if !heard(&at) || !tried {
                return Err(format!("guest {at} is ready; heard: {}, tried: {tried}", heard(&at)));
            }
        }
        drop(first);
        self.told.ready = ready;
        Ok(())
    }

    /// Every call is with every device of the desk, standing or seen to (G4).
    fn no_call_is_lost(&mut self) -> Result<(), String> {
        let made: usize = self.ledger.calls.values().sum();
        for (at, one) in (0..self.staff()).zip(&self.devices) {
            let view = one.engine.view(self.now);
            let calls = view.state.desk().calls();
            let all = calls.queue().into_iter().chain(calls.done());
            let there: usize = all.map(|one| 1 + usize::from(one.again)).sum();
            if there != made {
                return Err(format!("{made} calls were made, and device {at} knows of {there}"));
            }
        }
        self.told.calls = made;
        Ok(())
    }

    /// A report is with the hosts who were chosen, with who made it, and with nobody else (G7).
    fn reports_are_read_by_those_chosen(&mut self) -> Result<(), String> {
        for (at, one) in (0..).zip(&self.devices) {
            let view = one.engine.view(self.now);
            let all = view.state.reports().all().iter().filter_map(|one| one.words.first());
            let mut read: Vec<usize> =
                all.filter_map(|words| words.as_str().strip_prefix("Report of ")?.parse().ok()).collect();
            let mine = self.ledger.reports.iter().filter(|(who, to)| *who == at || to.contains(&at));
            let mut meant: Vec<usize> = mine.map(|(who, _)| *who).collect();
            read.sort_unstable();
            meant.sort_unstable();
            if read != meant {
                return Err(format!(
                    "device {at} reads reports of {read:?}, and those of {meant:?} are for it"
                ));
            }
        }
        self.told.reports = self.ledger.reports.len();
        Ok(())
    }
}
