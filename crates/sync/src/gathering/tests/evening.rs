//! An evening as it should go.

use rules::{
    gathering::{
        By, Standing,
        event::{About, Aside, Vouched},
    },
    text::Note,
};

use super::{super::memory::Memory, *};

fn note(typed: &str) -> Note {
    Note::new(typed).unwrap()
}

#[test]
fn from_an_invitation_to_ready() {
    let mut world = World::planned();
    let invitation = world.invites(HOST, "Ana K.");
    let ana = world.opens(&invitation);
    let view = world.nodes[ana].engine.view(world.now);
    assert_eq!(view.state.board().pages().len(), 2, "she reads what is asked before she comes");
    assert!(!view.joined && view.me.is_none());
    world.is_there(ana, Do::Join(name("Ana")));
    let you = world.nodes[ana].engine.view(world.now).you.cloned().unwrap();
    assert_eq!((you.member, you.standing), (Member(1), Standing::Invited));
    assert_eq!(you.invited_as, Some(name("Ana K.")), "G9: what hosts keep is listed to her");
    world.is_there(ana, Do::Say(Word::Reply(Reply::Coming)));
    assert_eq!(world.standing(ana), Standing::Coming);
    let bo = world.joins("Bo");
    world.appoints(bo, "Bo", Role::Crew);
    // The door, by crew.
    for who in [Member(0), Member(1), Member(2)] {
        world.is_there(bo, Do::Say(Word::Arrive { who }));
    }
    assert_eq!(world.standing(ana), Standing::Here);
    let briefing = world.briefs(HOST, &[ana, bo]);
    assert_eq!(world.standing(ana), Standing::Heard);
    world.is_there(HOST, Do::Say(Word::Pair { who: Member(1), with: Member(2) }));
    assert_eq!(world.nodes[ana].engine.view(world.now).you.unwrap().partner, Some(Member(2)));
    assert!(world.nodes[ana].engine.floor(world.now).is_none());
    world.try_it(ana, bo);
    assert_eq!(world.standing(ana), Standing::Ready);
    let floors: Vec<_> =
        [ana, bo].map(|one| world.nodes[one].engine.floor(world.now).unwrap().to_bytes()).into();
    assert_eq!(floors[0], floors[1], "G3: both have the floor's key");
    assert!(world.nodes[HOST].engine.floor(world.now).is_none(), "G1: a host who hasn't tried isn't ready");
    world.is_there(bo, Do::Say(Word::Tried { with: Member(0) }));
    world.is_there(HOST, Do::Say(Word::Tried { with: Member(2) }));
    assert_eq!(world.nodes[HOST].engine.floor(world.now).unwrap().to_bytes(), floors[0]);
    let desk = world.nodes[HOST].engine.view(world.now);
    assert!(desk.state.desk().is_on_floor(desk.state.board(), Member(1)));
    assert_eq!(
        desk.state.desk(),
        world.nodes[bo].engine.view(world.now).state.desk(),
        "host and crew have the same"
    );
    assert!(!desk.diverged);
    // The word of another briefing is refused, and the guest is told.
    world.is_refused(ana, Do::Say(Word::Heard { briefing, code: words("oak") }), Refusal::WrongCode);
}

#[test]
fn a_call_is_heard_taken_and_seen_to() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Crew);
    world.is_there(ana, Do::Say(Word::Call(call(Urgency::Now))));
    let view = world.nodes[bo].engine.view(world.now);
    let number = view.state.desk().calls().queue()[0].number;
    let calls = |world: &World| world.nodes[ana].engine.view(world.now).you.unwrap().calls.clone();
    assert_eq!(calls(&world), [(number, None, false)], "she sees that the crew has it");
    world.is_there(bo, Do::Say(Word::Take { call: number }));
    assert_eq!(calls(&world), [(number, Some(Member(2)), false)]);
    world.is_refused(HOST, Do::Say(Word::Take { call: number }), Refusal::CallTaken { by: Member(2) });
    world.is_there(bo, Do::Say(Word::Done { call: number }));
    assert_eq!(calls(&world), [(number, Some(Member(2)), true)]);
}

#[test]
fn a_report_is_read_by_those_chosen_alone_and_answered() {
    let mut world = World::planned();
    let (ana, bo, cy) = (world.joins("Ana"), world.joins("Bo"), world.joins("Cy"));
    world.appoints(bo, "Bo", Role::Host);
    world.appoints(cy, "Cy", Role::Crew);
    for unnamed in [true, false] {
        let about = About::Report { to: vec![world.me(bo)], words: note("Something happened") };
        world.is_there(ana, Do::About { about, unnamed });
        let reports = |world: &World, node: usize| {
            world.nodes[node].engine.view(world.now).state.reports().all().to_vec()
        };
        let read = reports(&world, bo).last().cloned().unwrap();
        assert_eq!(read.words, [note("Something happened")]);
        assert_eq!(matches!(read.by, By::Unnamed(_)), unnamed);
        assert!(reports(&world, HOST).is_empty() && reports(&world, cy).is_empty());
        let report = read.number;
        world.is_there(bo, Do::About { about: About::Own { report }, unnamed: false });
        let words = note("I call you tomorrow");
        world.is_there(bo, Do::About { about: About::Step { report, words: words.clone() }, unnamed: false });
        assert_eq!(reports(&world, ana).last().unwrap().steps, [(world.me(bo), words)]);
        world.reloads(ana);
        world.is_there(ana, Do::About { about: About::Add { report, words: note("And more") }, unnamed });
        assert_eq!(reports(&world, bo).last().unwrap().words.len(), 2);
        world.is_there(ana, Do::About { about: About::TakeBackReport { report }, unnamed });
        assert!(reports(&world, bo).last().unwrap().taken_back);
        assert_eq!(reports(&world, ana), reports(&world, bo));
    }
    let about = About::Report { to: vec![world.me(cy)], words: note("To crew") };
    world.is_refused(ana, Do::About { about, unnamed: false }, Refusal::NobodyChosen);
}

#[test]
fn what_is_for_hosts_is_read_by_hosts() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Crew);
    world.is_there(ana, Do::Aside(Aside::NotTogether { whom: name("Dee") }));
    let noted = |world: &World, node: usize| {
        world.nodes[node].engine.view(world.now).state.office().not_together_with("Dee").count()
    };
    assert_eq!((noted(&world, HOST), noted(&world, bo), noted(&world, ana)), (1, 0, 0));
    // Promoted, he has what was said to hosts before, too.
    world.appoints(bo, "Bo", Role::Host);
    assert_eq!(noted(&world, bo), 1);
    world.is_there(bo, Do::Tell(Told::Announce(note("Tea is ready"))));
    assert_eq!(world.nodes[ana].engine.view(world.now).state.board().announced().count(), 1);
}

#[test]
fn somebody_without_a_phone_is_vouched_for() {
    let mut world = World::planned();
    world.is_there(HOST, Do::Say(Word::Bring { name: name("Eli") }));
    world.is_there(HOST, Do::Say(Word::Arrive { who: Member(1) }));
    let briefing = world.briefs(HOST, &[]);
    for what in [Vouched::Heard { briefing }, Vouched::Tried] {
        world.is_there(HOST, Do::Say(Word::Vouch { who: Member(1), what }));
    }
    let view = world.nodes[HOST].engine.view(world.now);
    assert!(view.state.desk().is_ready(view.state.board(), Member(1)));
}

#[test]
fn somebody_who_had_to_go_reads_no_more_and_can_still_call() {
    let mut world = World::planned();
    let (ana, bo, cy) = (world.joins("Ana"), world.joins("Bo"), world.joins("Cy"));
    world.appoints(bo, "Bo", Role::Host);
    let early = world.invites(HOST, "Early");
    world.is_there(bo, Do::Tell(Told::Remove { who: world.me(cy) }));
    world.is_there(HOST, Do::Tell(Told::Announce(note("After"))));
    let announced = |world: &World, node: usize| {
        world.nodes[node].engine.view(world.now).state.board().announced().count()
    };
    assert_eq!([HOST, ana, bo, cy].map(|node| announced(&world, node)), [1, 1, 1, 0]);
    world.is_refused(cy, Do::Say(Word::Reply(Reply::NotComing)), Refusal::Removed);
    world.is_there(cy, Do::Say(Word::Call(call(Urgency::Now))));
    assert_eq!(world.nodes[bo].engine.view(world.now).state.desk().calls().queue().len(), 1);
    // An invitation from before leads on, and so does one from after, which begins there.
    let late = world.invites(HOST, "Late");
    assert!(early.from() == 0 && late.from() > 0);
    for (invitation, whom) in [(early, "Early"), (late, "Late")] {
        let node = world.opens(&invitation);
        assert_eq!(announced(&world, node), 1, "{whom}");
        world.is_there(node, Do::Join(name(whom)));
        assert_eq!(world.standing(node), Standing::Invited);
    }
}

#[test]
fn a_host_who_had_to_go_speaks_and_reads_for_nobody() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Host);
    // What Bo's device goes on with, if it takes no notice of being removed.
    let mut rogue = Memory::from_bytes(&world.nodes[bo].engine.keep().unwrap()).unwrap();
    world.is_there(HOST, Do::Tell(Told::Remove { who: Member(2) }));
    let host = &world.nodes[HOST].engine.memory;
    assert_ne!(rogue.public.as_ref().unwrap().voice, host.public.as_ref().unwrap().voice);
    assert!(rogue.desk_seeds != host.desk_seeds && rogue.hosts_seeds != host.hosts_seeds);
    assert_ne!(rogue.private.as_ref().unwrap().floor.1, host.private.as_ref().unwrap().floor.1);
    let mine = &world.nodes[bo].engine.memory;
    assert!(mine.private.is_none() && mine.desk_seeds.is_empty() && mine.hosts_seeds.is_empty());
    // It reads the log as far as it can, and speaks on in the old voice.
    rogue.head = world.log.as_ref().unwrap().len() as u64;
    rogue.times += 1;
    world.comes_back(bo, &rogue.to_bytes());
    let before = world.nodes[ana].engine.view(world.now).state.board().clone();
    world.does(bo, Do::Tell(Told::Close));
    assert_eq!(world.nodes[ana].engine.view(world.now).state.board(), &before);
    let view = world.nodes[ana].engine.view(world.now);
    assert!(view.state.board().is_removed(Member(2)) && view.state.board().hosts().count() == 1);
    // A call goes to the new desk.
    world.is_there(ana, Do::Say(Word::Call(call(Urgency::Care))));
    assert_eq!(world.nodes[ana].engine.view(world.now).you.unwrap().calls.len(), 1);
}

#[test]
fn somebody_is_appointed_before_they_know_their_number() {
    let mut world = World::planned();
    let invitation = world.invites(HOST, "Bo");
    let bo = world.opens(&invitation);
    world.starts(bo, Do::Join(name("Bo")));
    // As soon as the host's device has it, and before it answers.
    world.wait(20);
    let appoint = Told::Appoint { who: Member(1), name: name("Bo"), role: Role::Host };
    world.starts(HOST, Do::Tell(appoint));
    world.wait(3_000);
    let view = world.nodes[bo].engine.view(world.now);
    assert!(view.desk && view.me == Some(Member(1)) && view.role == Role::Host);
}

#[test]
fn burned_by_its_date_everywhere() {
    let mut world = World::planned();
    let ana = world.joins("Ana");
    world.wait(200 * HOUR);
    assert_eq!((world.over(HOST), world.over(ana)), (Some(Over::Burned), Some(Over::Burned)));
    assert!(world.log.is_none() && world.nodes[ana].engine.keep().is_none());
}

#[test]
fn burned_before_by_a_host() {
    let mut world = World::planned();
    let ana = world.joins("Ana");
    world.is_refused(ana, Do::Burn, Refusal::HostsOnly);
    world.does(HOST, Do::Burn);
    assert_eq!((world.over(HOST), world.over(ana)), (Some(Over::Burned), Some(Over::Burned)));
}
