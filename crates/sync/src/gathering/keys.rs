//! Keys that change: whose they are, what comes with what hosts tell, and new ones for those who stay when somebody goes.

use rand_core::CryptoRngCore;
use rules::gathering::{Member, Readers, Role, event::Told};
use seal::{
    PersonKey,
    gathering::{
        At, BoardKey, CantSeal, DeskSeed, HostsSeed, InvitationSecret, VoiceKey, hand_out, take_out,
    },
};

use super::{
    Engine,
    message::{Changed, Keys, Said, Snapshot, With},
};
use crate::inbox::Arrived;

impl Engine {
    /// Who came when the keys had changed already begins with what hosts said as a whole.
    pub(super) fn begin_with(&mut self, snapshot: &Snapshot, arrived: Arrived<'_>, bytes: &[u8]) {
        if snapshot.public.voice != self.memory.first_voice {
            return;
        }
        self.memory.state.take_over(snapshot.gathering.clone());
        self.memory.public = Some(snapshot.public.clone());
        self.place_snapshot(arrived);
        self.hash_on(arrived, bytes);
        self.keys_changed();
    }

    fn place_snapshot(&mut self, arrived: Arrived<'_>) {
        if let Some(public) = &mut self.memory.public {
            public.snapshot = (arrived.seq, arrived.prev);
        }
    }

    /// Keys that come with what was told, and what follows from who is of the desk now.
    pub(super) fn carry(&mut self, said: &Said, arrived: Arrived<'_>) {
        match (&said.with, &said.told) {
            (With::Key(key), Some(Told::Appoint { who, .. })) => {
                if let Some(public) = &mut self.memory.public {
                    public.staff.insert(*who, *key);
                }
                if let Some(private) = &mut self.memory.private {
                    private.handed.remove(who);
                }
            }
            (With::Changed(changed), _) => self.change_keys(changed, arrived),
            (With::Snapshot(snapshot), _) => {
                // Each device has it already, and sees whether it is the same.
                let same = snapshot.gathering.board() == self.memory.state.board();
                let newer =
                    self.memory.public.as_ref().is_some_and(|public| snapshot.public.hash != public.hash);
                if same {
                    self.place_snapshot(arrived);
                } else if !newer {
                    self.diverged = true;
                }
            }
            _ => {}
        }
        let board = self.memory.state.board();
        if let Some(public) = &mut self.memory.public {
            public.staff.retain(|who, _| board.role(*who) > Role::Guest);
        }
        if let Some(Told::Appoint { who, .. } | Told::Dismiss { who } | Told::Remove { who }) = said.told
            && let Some(private) = &mut self.memory.private
        {
            // They are to hear of it, whatever they were told before.
            private.told.remove(&who);
        }
        self.step_down();
        self.new_floor();
    }

    /// Whoever is a guest now has nothing of the desk any more; and crew, nothing of the hosts'.
    fn step_down(&mut self) {
        let (Some(me), memory) = (self.memory.number, &mut self.memory) else { return };
        let role = memory.state.board().role(me);
        if role < Role::Host && !memory.hosts_seeds.is_empty() {
            memory.hosts_seeds.clear();
            memory.burns = None;
            let part = memory.state.as_read_by(Readers::Desk);
            memory.state.take_over(part);
        }
        if role < Role::Crew && memory.private.is_some() {
            memory.private = None;
            memory.desk_seeds.clear();
            let part = memory.state.as_read_by(Readers::All);
            memory.state.take_over(part);
        }
        self.keys_changed();
    }

    fn new_floor(&mut self) {
        let (epoch, seed) = (self.memory.state.board().epoch(), self.memory.desk_seed());
        if let Some((private, seed)) = self.memory.private.as_mut().zip(seed)
            && private.floor.0 != epoch
        {
            private.floor = (epoch, *seed.floor(epoch).to_bytes());
        }
    }

    fn change_keys(&mut self, changed: &Changed, arrived: Arrived<'_>) {
        let at = At { log: &self.log, id: &arrived.id };
        let me = self.memory.person();
        if let Some(handed) = &changed.board {
            let invited = self.memory.invitation().map(|one| InvitationSecret::person(&one));
            let key = take_out(at, &me, handed).or_else(|| take_out(at, &invited?, handed));
            if let Some(key) = key {
                self.memory.knows_board(*key);
            }
        }
        let Some(public) = &mut self.memory.public else { return };
        public.changed = arrived.seq;
        if let Some((key, handed)) = &changed.desk {
            public.desk = *key;
            if let Some(seed) = take_out(at, &me, handed) {
                self.memory.desk_seeds.push(*seed);
            }
        }
        if let Some((key, voice, handed)) = &changed.hosts {
            public.hosts = *key;
            if VoiceKey::from_bytes(voice).is_some() {
                public.voice = *voice;
            }
            if let Some(seed) = take_out(at, &me, handed) {
                self.memory.hosts_seeds.push(*seed);
            }
        }
        self.keys_changed();
    }

    pub(super) fn snapshot(&self) -> Option<Snapshot> {
        let gathering = self.memory.state.as_read_by(Readers::All);
        Some(Snapshot { gathering, public: self.memory.public.clone()? })
    }

    /// What has to come with it.
    pub(super) fn with(
        &mut self,
        at: At<'_>,
        told: &Told,
        rng: &mut impl CryptoRngCore,
    ) -> Result<With, CantSeal> {
        let board = self.memory.state.board();
        match told {
            Told::Plan { .. } if self.memory.public.is_none() => {
                let (desk, hosts) = (self.memory.desk_seed(), self.memory.hosts_seed());
                let desk = desk.ok_or(CantSeal::Key)?.person().key();
                let hosts = hosts.ok_or(CantSeal::Key)?.person().key();
                Ok(With::Keys(Keys { host: self.my_key(), desk, hosts }))
            }
            Told::Appoint { who, role, .. } if *role >= board.role(*who) => {
                let keys = self.memory.private.as_ref().map(|private| &private.keys);
                keys.and_then(|keys| keys.get(who)).map(|key| With::Key(*key)).ok_or(CantSeal::Key)
            }
            Told::Appoint { who, role: Role::Crew, .. } => {
                let whose = (board.role(*who), Role::Crew);
                Ok(With::Changed(Box::new(self.changed(at, *who, whose, false, rng)?)))
            }
            Told::Appoint { who, .. } | Told::Dismiss { who } => {
                let whose = (board.role(*who), Role::Guest);
                Ok(With::Changed(Box::new(self.changed(at, *who, whose, false, rng)?)))
            }
            Told::Remove { who } => {
                let whose = (board.role(*who), Role::Guest);
                Ok(With::Changed(Box::new(self.changed(at, *who, whose, true, rng)?)))
            }
            _ => Ok(With::Nothing),
        }
    }

    /// New keys for those who stay: of the board where somebody has to go, of the desk and of the hosts where they were of these.
    fn changed(
        &self,
        at: At<'_>,
        who: Member,
        (was, is): (Role, Role),
        goes: bool,
        rng: &mut impl CryptoRngCore,
    ) -> Result<Changed, CantSeal> {
        let memory = &self.memory;
        let (private, public) = memory.private.as_ref().zip(memory.public.as_ref()).ok_or(CantSeal::Key)?;
        let rules = memory.state.board();
        let staff = |least: Role| -> Vec<PersonKey> {
            let stays = |one: &Member| if *one == who { is >= least } else { rules.role(*one) >= least };
            public.staff.iter().filter(|(one, _)| stays(one)).map(|(_, key)| *key).collect()
        };
        let mut changed = Changed::default();
        if goes {
            let stay = private.keys.iter().filter(|(one, _)| **one != who && !rules.is_removed(**one));
            let to: Vec<PersonKey> =
                stay.map(|(_, key)| *key).chain(private.invited.values().map(|one| one.key)).collect();
            let key = BoardKey::random(rng);
            changed.board = Some(hand_out(at, &key.to_bytes(), &to, rng)?);
        }
        if was >= Role::Crew && is < Role::Crew {
            let seed = DeskSeed::random(rng);
            let handed = hand_out(at, &seed.to_bytes(), &staff(Role::Crew), rng)?;
            changed.desk = Some((seed.person().key(), handed));
        }
        if was == Role::Host && is < Role::Host {
            let seed = HostsSeed::random(rng);
            let handed = hand_out(at, &seed.to_bytes(), &staff(Role::Host), rng)?;
            changed.hosts = Some((seed.person().key(), seed.voice().key().to_bytes(), handed));
        }
        Ok(changed)
    }
}
