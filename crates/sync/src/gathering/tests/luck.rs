//! Bad input and bad luck: each clear, nothing lost.

use rules::{gathering::event::Aside, text::Note};

use super::*;

fn note(typed: &str) -> Note {
    Note::new(typed).unwrap()
}

#[test]
fn an_invitation_is_for_one_person_once() {
    let mut world = World::planned();
    let invitation = world.invites(HOST, "Ana");
    let (ana, thief) = (world.opens(&invitation), world.opens(&invitation));
    world.is_there(ana, Do::Join(name("Ana")));
    world.does(thief, Do::Join(name("Ana")));
    let not_in = |world: &World, node: usize| world.nodes[node].engine.view(world.now).not_in;
    assert_eq!((not_in(&world, ana), not_in(&world, thief)), (None, Some(Refusal::InvitationUsed)));
    let withdrawn = world.invites(HOST, "Bo");
    world.is_there(HOST, Do::Say(Word::Uninvite { invitation: withdrawn.mine().number() }));
    let bo = world.opens(&withdrawn);
    world.does(bo, Do::Join(name("Bo")));
    assert_eq!(not_in(&world, bo), Some(Refusal::InvitationWithdrawn));
    world.is_there(HOST, Do::Invite { name: name("Cy"), until: TODAY + world.now + 10_000 });
    let number = world.nodes[HOST].engine.view(world.now).state.desk().invitations().last().unwrap().number;
    let late = world.nodes[HOST].engine.invitation(number).unwrap();
    world.wait(20_000);
    let cy = world.opens(&late);
    world.does(cy, Do::Join(name("Cy")));
    assert_eq!(not_in(&world, cy), Some(Refusal::InvitationExpired));
}

#[test]
fn a_door_without_a_network_goes_on_and_catches_up() {
    let mut world = World::planned();
    let (ana, bo, cy) = (world.joins("Ana"), world.joins("Bo"), world.joins("Cy"));
    world.appoints(bo, "Bo", Role::Crew);
    world.nodes[bo].online = false;
    world.wait(20_000);
    for guest in [ana, cy] {
        let who = world.me(guest);
        world.does(bo, Do::Say(Word::Arrive { who }));
        let view = world.nodes[bo].engine.view(world.now);
        assert!(!view.connected && view.on_way > 0);
        assert_eq!(view.state.desk().standing(view.state.board(), who), Some(Standing::Here));
    }
    world.is_refused(bo, Do::Say(Word::Arrive { who: world.me(ana) }), Refusal::AlreadySaid);
    // The app is closed meanwhile, and opened again.
    world.reloads(bo);
    world.nodes[bo].online = true;
    world.wait(20_000);
    assert_eq!((world.standing(ana), world.standing(cy)), (Standing::Here, Standing::Here));
    assert_eq!(world.nodes[bo].engine.view(world.now).on_way, 0);
}

#[test]
fn no_call_is_lost_whoever_goes_away() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Crew);
    // Her network is down as she calls, and her app closes; nobody of the desk is there either.
    for node in [HOST, ana, bo] {
        world.nodes[node].online = false;
    }
    world.wait(20_000);
    world.starts(ana, Do::Say(Word::Call(call(Urgency::Gone))));
    assert_eq!(world.nodes[ana].engine.view(world.now).calling.len(), 1, "she sees that nobody has it yet");
    world.reloads(ana);
    world.nodes[ana].online = true;
    world.wait(20_000);
    let view = world.nodes[ana].engine.view(world.now);
    assert!(
        view.calling.is_empty() && view.you.unwrap().calls.is_empty(),
        "in the log, and not with the crew"
    );
    world.nodes[bo].online = true;
    world.wait(20_000);
    assert_eq!(world.nodes[bo].engine.view(world.now).state.desk().calls().queue().len(), 1);
    assert_eq!(
        world.nodes[ana].engine.view(world.now).you.unwrap().calls.len(),
        1,
        "told by crew, without a host"
    );
    let clock = world.nodes[bo].engine.view(world.now).clock.unwrap();
    world.wait(61_000);
    let view = world.nodes[bo].engine.view(world.now);
    assert!(
        view.clock.unwrap() > clock + 60_000
            && view.state.desk().calls().queue()[0].is_escalated(view.clock.unwrap())
    );
}

#[test]
fn another_host_goes_on_in_the_midst_of_a_briefing() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Host);
    world.is_there(HOST, Do::Say(Word::Arrive { who: world.me(ana) }));
    world.is_there(HOST, Do::Tell(Told::Brief { version: 1 }));
    let briefing = world.nodes[bo].engine.view(world.now).state.board().briefings()[0].began;
    world.is_there(ana, Do::Say(Word::Attend { briefing }));
    world.nodes[HOST].dead = true;
    world.is_there(bo, Do::Tell(Told::Turn { briefing, page: 1 }));
    world.is_there(bo, Do::Say(Word::Code { briefing, code: words("maple") }));
    world.is_there(bo, Do::Tell(Told::Finish { briefing }));
    world.is_there(ana, Do::Say(Word::Heard { briefing, code: words("maple") }));
    world.wait(5_000);
    assert_eq!(world.standing(ana), Standing::Heard, "Bo's device answers in the desk's name");
}

#[test]
fn of_two_hosts_who_edit_at_once_the_second_is_told() {
    let mut world = World::planned();
    let bo = world.joins("Bo");
    world.appoints(bo, "Bo", Role::Host);
    let before = world.starts(HOST, Do::Tell(Told::Rules { from: 1, sections: pages(3) }));
    world.is_refused(
        bo,
        Do::Tell(Told::Rules { from: 1, sections: pages(4) }),
        Refusal::RulesChanged { version: 2 },
    );
    assert!(matches!(world.nodes[HOST].notices[before..], [Notice::There { .. }]));
    for node in [HOST, bo] {
        assert_eq!(world.nodes[node].engine.view(world.now).state.board().pages().len(), 3);
    }
}

#[test]
fn two_hosts_remove_at_once_and_both_count() {
    let mut world = World::planned();
    let (ana, bo, cy, dee) = (world.joins("Ana"), world.joins("Bo"), world.joins("Cy"), world.joins("Dee"));
    world.appoints(bo, "Bo", Role::Host);
    world.appoints(cy, "Cy", Role::Host);
    // One of them is a host: the second of the two was said in a voice that is no more, and is said again.
    let (who, other) = (world.me(cy), world.me(dee));
    world.starts(HOST, Do::Tell(Told::Remove { who }));
    world.does(bo, Do::Tell(Told::Remove { who: other }));
    world.wait(5_000);
    for node in [HOST, ana, bo] {
        let view = world.nodes[node].engine.view(world.now);
        assert!(view.state.board().is_removed(who) && view.state.board().is_removed(other), "{node}");
        assert!(!view.diverged);
    }
    world.is_there(bo, Do::Tell(Told::Announce(note("We go on"))));
    assert_eq!(world.nodes[ana].engine.view(world.now).state.board().announced().count(), 1);
    assert_eq!(world.nodes[dee].engine.view(world.now).state.board().announced().count(), 0);
}

#[test]
fn the_network_of_the_house_is_down_for_ten_minutes() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.down = true;
    for node in 0..world.nodes.len() {
        world.cut(node);
    }
    world.wait(20_000);
    world.starts(ana, Do::Say(Word::Call(call(Urgency::Care))));
    world.starts(bo, Do::Say(Word::Reply(Reply::NotComing)));
    world.starts(HOST, Do::Tell(Told::Place(note("The blue door"))));
    world.wait(600_000);
    world.down = false;
    world.wait(20_000);
    let view = world.nodes[HOST].engine.view(world.now);
    assert_eq!(view.state.desk().calls().queue().len(), 1);
    assert_eq!(world.standing(bo), Standing::NotComing);
    assert_eq!(world.nodes[bo].engine.view(world.now).state.board().place(), Some(&note("The blue door")));
}

#[test]
fn somebody_who_was_removed_comes_with_another_invitation_as_somebody_new() {
    let mut world = World::planned();
    let (ana, spare) = (world.joins("Ana"), world.invites(HOST, "Friend of Ana"));
    let who = world.me(ana);
    world.is_there(HOST, Do::Say(Word::Uninvite { invitation: spare.mine().number() }));
    world.is_there(HOST, Do::Tell(Told::Remove { who }));
    world.is_refused(ana, Do::Join(name("Ana again")), Refusal::AlreadySaid);
    let again = world.opens(&spare);
    world.does(again, Do::Join(name("Somebody")));
    let view = world.nodes[again].engine.view(world.now);
    assert!(view.me.is_none(), "an invitation that was withdrawn has no new keys");
}

#[test]
fn a_wrong_clock_moves_nothing() {
    let mut world = World::planned();
    let bo = world.joins("Bo");
    world.appoints(bo, "Bo", Role::Host);
    let before = world.nodes[HOST].engine.view(world.now).clock.unwrap();
    // A year ahead: said to the host, and not followed.
    world.nodes[bo].wall_off = 365 * 24 * 3_600_000;
    world.is_there(bo, Do::Tell(Told::Announce(note("Hello"))));
    let view = world.nodes[bo].engine.view(world.now);
    assert!(view.clock.unwrap() < before + 60_000 && view.over.is_none());
    assert!(view.clock_off.unwrap() > 364 * 24 * 3_600_000);
    // An hour behind, after the relay was down: set right by itself.
    world.nodes[bo].wall_off = 0;
    world.behind = 3_600_000 - world.now.min(3_599_000);
    world.now += 3_600_000;
    for node in 0..world.nodes.len() {
        world.cut(node);
    }
    world.wait(60_000);
    let view = world.nodes[bo].engine.view(world.now);
    assert!(
        view.clock.unwrap().abs_diff(TODAY + world.now) < 130_000,
        "{:?} {}",
        view.clock,
        TODAY + world.now
    );
}

#[test]
fn what_was_kept_earlier_loses_nothing() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    world.appoints(bo, "Bo", Role::Host);
    let (ana_kept, bo_kept) =
        (world.nodes[ana].engine.keep().unwrap().to_vec(), world.nodes[bo].engine.keep().unwrap().to_vec());
    world.is_there(ana, Do::Say(Word::Call(call(Urgency::Now))));
    world.is_there(bo, Do::Tell(Told::Announce(note("One"))));
    world.is_there(HOST, Do::Tell(Told::Announce(note("Two"))));
    world.comes_back(ana, &ana_kept);
    world.comes_back(bo, &bo_kept);
    world.is_there(bo, Do::Tell(Told::Announce(note("Three"))));
    world.is_there(ana, Do::Say(Word::Call(call(Urgency::Care))));
    for node in [HOST, ana, bo] {
        let view = world.nodes[node].engine.view(world.now);
        assert_eq!(view.state.board().announced().count(), 3, "{node}");
        assert!(!view.diverged);
    }
    assert_eq!(world.nodes[HOST].engine.view(world.now).state.desk().calls().queue().len(), 2);
    assert_eq!(
        world.nodes[HOST].engine.view(world.now).state.desk(),
        world.nodes[bo].engine.view(world.now).state.desk()
    );
}

#[test]
fn kept_bytes_of_another_version_or_damaged() {
    let world = World::planned();
    let kept = world.nodes[HOST].engine.keep().unwrap();
    assert!(Engine::resume(&kept, 0, TODAY).is_ok());
    let check = |bytes: &[u8], why: super::super::BadMemory| {
        assert_eq!(Engine::resume(bytes, 0, TODAY).err(), Some(why))
    };
    use super::super::BadMemory::{Damaged, ForeignVersion};
    check(&[], Damaged);
    check(&[2], ForeignVersion { found: 2 });
    check(&kept[..kept.len() - 1], Damaged);
    check(&[kept.as_slice(), &[0]].concat(), Damaged);
}

#[test]
fn a_relay_that_shows_different_things_is_noticed() {
    let mut world = World::planned();
    let (ana, bo) = (world.joins("Ana"), world.joins("Bo"));
    // What the host says next is kept from Ana: her next entries go on as if it weren't there.
    world.is_there(HOST, Do::Tell(Told::Announce(note("Not for Ana"))));
    let mut kept =
        super::super::memory::Memory::from_bytes(&world.nodes[ana].engine.keep().unwrap()).unwrap();
    let public = kept.public.as_mut().unwrap();
    public.hash = public.hash.next(0, 0, None);
    world.comes_back(ana, &kept.to_bytes());
    world.is_there(ana, Do::Say(Word::Call(call(Urgency::Care))));
    assert!(world.nodes[HOST].engine.view(world.now).diverged, "a host's device sees it");
    assert!(!world.nodes[bo].engine.view(world.now).diverged);
    world.is_there(HOST, Do::Tell(Told::Announce(note("For all"))));
    assert!(world.nodes[ana].engine.view(world.now).diverged, "and so does hers");
}

#[test]
fn what_is_said_in_the_moment_of_new_keys_is_said_again_and_counts_once() {
    let mut world = World::planned();
    let (ana, bo, cy) = (world.joins("Ana"), world.joins("Bo"), world.joins("Cy"));
    world.appoints(bo, "Bo", Role::Crew);
    world.appoints(cy, "Cy", Role::Crew);
    let who = world.me(bo);
    let entries = |world: &World| world.log.as_ref().unwrap().len();
    // Bo is no longer of the crew, and has the old keys: nothing that is sealed for them counts from there on, but a call.
    world.starts(HOST, Do::Tell(Told::Dismiss { who }));
    let before = entries(&world);
    world.starts(ana, Do::Say(Word::Call(call(Urgency::Now))));
    world.starts(ana, Do::Say(Word::Reply(Reply::NotComing)));
    world.starts(ana, Do::Aside(Aside::Feedback(note("Kind people."))));
    world.starts(cy, Do::Say(Word::Arrive { who: world.me(cy) }));
    assert_eq!(entries(&world), before + 4, "all of them are in the log already");
    world.settle();
    assert_eq!(world.standing(ana), Standing::NotComing);
    for node in [HOST, cy] {
        let view = world.nodes[node].engine.view(world.now);
        let here = view.state.desk().standing(view.state.board(), world.me(cy));
        assert_eq!(here, Some(Standing::Here));
        let [one] = view.state.desk().calls().queue()[..] else { panic!("{:?}", view.state.desk().calls()) };
        assert_eq!(one.again, 0, "a call counts once");
    }
    let office = world.nodes[HOST].engine.view(world.now);
    assert_eq!(office.state.office().feedback().len(), 1);
    let said = |node: usize| world.nodes[node].engine.view(world.now).on_way;
    assert_eq!((said(ana), said(cy)), (0, 0));
}
