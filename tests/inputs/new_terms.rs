//! A dossier with everything that the tender's own terms may say: divisible lots, rules of every
//! kind, waivers, discounts, once-only prices, an earlier award.

use crate::base::{Base, content, shown};
use std::collections::BTreeSet;
use zeyou::domain::{
    Amount, CountyIx, DiscountTier, Division, Dossier, Goal, Guarantee, JurisdictionIx, LotIx, LotScope, Measure,
    Money, OnceOnlyPrice, RuleKind, TendererIx, TendererScope, Threshold, WaiverSubject,
};
use zeyou::findings::Code;
use zeyou::inputs::{read_dossier, write_dossier};
use zeyou::messages::Lang;

/// The English template with all of them.
fn base() -> Base {
    let base = Base::new(Lang::En);
    base.edit("tender.toml", "\"service; price; social-workers\"", "\"区县公平；price、changes\"");
    base.edit("lots.csv", "yes,yes,,no,,,,", "yes,no,home,no,20%,40,,2");
    base.append("counties.csv", "519902,Next County,1,1,1,1\r\n");
    base.append(
        "tender_rules.csv",
        "share,concentration,,county,,,,lots,,33.3333,chapter 3\r\n\
         suppliers,winners,是,lot-group,home,,,,1,3,chapter 3\r\n\
         fewer,winners,yes,,,,,,,4,chapter 3\r\n\
         newer,reserve,,,,newcomers-or-small,,money,10%,,chapter 3\r\n\
         persons,key-workers,,service,care;household-survey,listed,T03;T01,,,2,chapter 4\r\n\
         visits,guarantee,no,service,,,,service,1000.5,,chapter 4\r\n\
         need,guarantee,,lots,A-03;A-01,social-organisations,,need-percent,60,,chapter 4\r\n\
         keep,keep-earlier,,lots,A-01,small,,,,,chapter 5\r\n\
         changes,changes-most,,,,,,,,0,chapter 5\r\n\
         price,change-price,,,,,,service,0.0001,,chapter 5\r\n\
         reserve,standby-reserve,,overall,,everyone,,,,,chapter 6\r\n",
    );
    base.append(
        "waivers.csv",
        "fund-ceiling-rate,519901,2026,1000.50,bureau,2026-03-01,drought\r\n\
         fund-ceiling-rate,519901,2026,20,bureau,2026-03-02,drought\r\n\
         staffing-rate,519901,,2,bureau,2026-03-01,no applicants\r\n\
         seconded-degree-share,519901,,12.5%,bureau,2026-03-01,no applicants\r\n",
    );
    base.append("discounts.csv", "T01,3,,5.5%\r\nT01,2,,2\r\nT03,,100000.00,1.25\r\n");
    base.append("once_only.csv", "T01,,5000,,\r\nT01,519901,3000,,2027\r\nT03,519901,100.50,519900,2026\r\n");
    base.append("earlier.csv", "A-01,T02\r\nA-03,T01\r\n");
    base.append("funds.csv", "519900,2026,90000000,,\r\n519900,2027,90000000,,\r\n519901,2027,20000000,,\r\n");
    base
}

fn dossier(base: &Base) -> Dossier {
    let read = read_dossier(&base.path);
    assert_eq!(shown(&read.findings), [""; 0]);
    read.dossier.unwrap()
}

#[test]
fn every_term_is_read() {
    let dossier = dossier(&base());
    assert_eq!(dossier.tender.objective, [Goal::Fairness, Goal::Price, Goal::Changes]);
    let division = Division { step_percent: 20, least_percent: 40, most_percent: 100, winners_most: Some(2) };
    assert_eq!(dossier.lots[0].division, Some(division));
    assert_eq!(dossier.lots[1].division, None);

    let percent = |text: &str| text.parse().unwrap();
    let kinds: Vec<RuleKind> = dossier.tender_rules.iter().skip(2).map(|rule| rule.kind.clone()).collect();
    let expected = [
        RuleKind::Concentration { measure: Measure::Lots, most_percent: percent("33.3333") },
        RuleKind::Winners { least: Some(1), most: Some(3) },
        RuleKind::Winners { least: None, most: Some(4) },
        RuleKind::Reserve { measure: Measure::Money, least_percent: percent("10") },
        RuleKind::KeyWorkers { lots_most: 2 },
        RuleKind::Guarantee(Guarantee::Service("1000.5".parse().unwrap())),
        RuleKind::Guarantee(Guarantee::NeedPercent(percent("60"))),
        RuleKind::KeepEarlier,
        RuleKind::ChangesMost { most: 0 },
        RuleKind::ChangePrice { service: "0.0001".parse().unwrap() },
        RuleKind::StandbyReserve,
    ];
    assert_eq!(kinds, expected);
    let off: Vec<&str> = dossier.tender_rules.iter().filter(|rule| !rule.on).map(|rule| rule.id.as_str()).collect();
    assert_eq!(off, ["concentration", "newcomers", "visits"]);
    assert_eq!(dossier.rules_in_force().count(), 10);
    assert!(dossier.reserves_standbys());

    let (county, jurisdiction) = (CountyIx(0), JurisdictionIx(1));
    let subjects: Vec<WaiverSubject> = dossier.waivers.iter().map(|waiver| waiver.subject).collect();
    let raised = |fen| WaiverSubject::FundCeiling { jurisdiction, year: 2026, raised_by: Money::from_fen(fen) };
    let expected = [
        raised(100_050),
        raised(2_000),
        WaiverSubject::StaffingFloor { county, lowered_by: 2 },
        WaiverSubject::SecondedDegrees { county, lowered_by_percent: Amount::from_steps(1_250) },
    ];
    assert_eq!(subjects, expected);
    assert_eq!(dossier.raised(jurisdiction, 2026), Money::from_fen(102_050));

    let tier = |threshold, of: &str| DiscountTier { threshold, percent: percent(of) };
    let ladder = [tier(Threshold::Lots(2), "2"), tier(Threshold::Lots(3), "5.5")];
    assert_eq!(dossier.tenderers[0].discounts, ladder);
    assert_eq!(dossier.tenderers[2].discounts, [tier(Threshold::Money(Money::from_yuan(100_000)), "1.25")]);
    // The payer is the jurisdiction with the county's code, or the buyer; the year the tender's.
    let once = |county, price, payer, year| OnceOnlyPrice { county, price: Money::from_fen(price), payer, year };
    let prices = [once(None, 500_000, jurisdiction, 2026), once(Some(county), 300_000, jurisdiction, 2027)];
    assert_eq!(dossier.tenderers[0].once_only, prices);
    assert_eq!(dossier.tenderers[2].once_only, [once(Some(county), 10_050, JurisdictionIx(0), 2026)]);
    let earlier: Vec<_> = dossier.earlier.into_iter().collect();
    assert_eq!(earlier, [(LotIx(0), TendererIx(1)), (LotIx(2), TendererIx(0))]);
}

/// A code left blank means each county, group or service that has lots; the scopes of tenderers.
#[test]
fn scopes_become_sets() {
    let dossier = dossier(&base());
    let rule = |id: &str| dossier.tender_rules.iter().find(|rule| rule.id == id).unwrap();
    let parts = |id: &str| -> Vec<(String, String, Vec<usize>)> {
        let parts = rule(id).parts.iter();
        parts.map(|part| (part.key.clone(), part.name.clone(), part.lots.iter().map(|lot| lot.0).collect())).collect()
    };
    let part = |key: &str, name: &str, lots: &[usize]| (key.to_owned(), name.to_owned(), lots.to_vec());
    assert_eq!(parts("share"), [part("519901", "Example County", &[0, 1, 2])]);
    assert_eq!(parts("suppliers"), [part("home", "home", &[0])]);
    assert_eq!(parts("fewer"), [part("*", "@scope-overall", &[0, 1, 2])]);
    assert_eq!(parts("persons"), [part("care", "care", &[0]), part("household-survey", "household-survey", &[2])]);
    let each = [part("care", "care", &[0]), part("counselling", "counselling", &[1])];
    assert_eq!(parts("visits")[..2], each);
    assert_eq!(parts("need"), [part("A-01+A-03", "A-01, A-03", &[0, 2])]);
    assert_eq!((rule("need").lot_scope, rule("visits").lot_scope), (LotScope::Lots, LotScope::Service));

    let tenderers = |id: &str| rule(id).tenderers.iter().map(|tenderer| tenderer.0).collect::<BTreeSet<_>>();
    assert_eq!(tenderers("share"), BTreeSet::from([0, 1, 2, 3]));
    assert_eq!(tenderers("newcomers"), BTreeSet::from([3]));
    assert_eq!(tenderers("newer"), BTreeSet::from([1, 3]));
    assert_eq!(tenderers("persons"), BTreeSet::from([0, 2]));
    assert_eq!(tenderers("need"), BTreeSet::from([0, 2]));
    assert_eq!(tenderers("keep"), BTreeSet::from([1, 3]));
    assert_eq!(rule("persons").tenderer_scope, TendererScope::Listed);
}

#[test]
fn what_is_written_reads_the_same() {
    let base = base();
    let expected = content(dossier(&base));
    for lang in Lang::ALL {
        let folder = base.path.with_file_name(lang.code());
        write_dossier(&read_dossier(&base.path).dossier.unwrap(), &folder, lang).unwrap();
        let read = read_dossier(&folder);
        assert_eq!(shown(&read.findings), [""; 0]);
        assert_eq!(content(read.dossier.unwrap()), expected, "{}", lang.code());
    }
}

/// The template names whom letters name; a tender that names nobody reads the same as before.
#[test]
fn contacts_are_read_and_may_be_blank() {
    let base = Base::new(Lang::En);
    let contact = dossier(&base).tender.contact;
    assert_eq!(contact.person.as_deref(), Some("Example Person"));
    assert!(contact.phone.is_some() && contact.address.is_some());
    assert!(contact.challenge_office.is_some() && contact.complaint_office.is_some());
    base.edit("tender.toml", "contact_person = \"Example Person\"", "contact_person = \"\"");
    for key in ["contact_phone", "contact_address", "challenge_office", "complaint_office"] {
        base.edit("tender.toml", key, &format!("# {key}"));
    }
    assert!(dossier(&base).tender.contact.is_empty());
}

#[test]
fn a_rule_for_a_county_without_lots() {
    let base = base();
    base.append("tender_rules.csv", "none,winners,,county,519901;519902,,,,1,,x\r\n");
    assert_eq!(shown(&base.findings()), ["rule-lots-empty tender_rules.csv:15 [lot_codes]"]);
    assert_eq!(base.findings()[0].code, Code::RuleLotsEmpty);
}
