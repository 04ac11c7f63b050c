//! One forged award for each clause, which breaks that clause and no other.

use crate::forgery::{Edit, dossier, headline, honest, repainted, verified, with_winners};
use std::collections::BTreeSet;
use zeyou::clauses::award::AwardClause;
use zeyou::domain::record::Record;
use zeyou::findings::{Code, Finding};

/// The honest award of the worked tender, without critical lots.
const WORKED: &[(&str, u32)] = &[("B06", 100), ("B07", 100), ("B09", 100), ("B15", 100), ("B18", 100)];

/// No lot is critical, so that stand-bys have no part in what is refused.
const NOT_CRITICAL: Edit = ("标包.csv", ",是,照护,", ",否,照护,");

/// How a result is forged.
enum Tampering {
    /// Other winners, with their shares.
    Winners(&'static [(&'static str, u32)]),
    /// Something else than winners is changed.
    Change(fn(&mut Record)),
    /// The result of these other tables is passed off as one of the real ones.
    Tables(&'static [Edit]),
}

/// What refuses a forged result.
enum Refusal {
    /// This clause of the catalogue is broken, and no other.
    Clause(&'static str),
    /// No clause is broken, and this part of the result differs from what the files give.
    Part(&'static str),
}

struct Forgery {
    scenario: &'static str,
    edits: &'static [Edit],
    tampering: Tampering,
    refusal: Refusal,
}

impl Forgery {
    fn worked(edits: &'static [Edit], winners: &'static [(&'static str, u32)], clause: &'static str) -> Self {
        Self { scenario: "worked", edits, tampering: Tampering::Winners(winners), refusal: Refusal::Clause(clause) }
    }

    fn discounts(winners: &'static [(&'static str, u32)], clause: &'static str) -> Self {
        let (tampering, refusal) = (Tampering::Winners(winners), Refusal::Clause(clause));
        Self { scenario: "discounts", edits: &[], tampering, refusal }
    }
}

/// The forgery that breaks a clause; a new clause needs its own.
#[rustfmt::skip]
fn forgery(clause: AwardClause) -> Forgery {
    match clause {
        // The tenderer of B20 is debarred.
        AwardClause::Eligibility => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B20", 100), ("B07", 100), ("B10", 100), ("B09", 100), ("B15", 100), ("B18", 100)],
            "eligibility",
        ),
        // The quality of B17 is 65.58, the floor 68.
        AwardClause::QualityFloor => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B08", 100), ("B07", 100), ("B17", 100), ("B09", 100), ("B15", 100), ("B18", 100)],
            "quality-floor",
        ),
        // B06 and B10 both win A-03.
        AwardClause::OneAward => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B06", 100), ("B10", 100), ("B09", 100), ("B15", 100), ("B18", 100)],
            "one-award-per-lot",
        ),
        // Shares go by steps of 20.
        AwardClause::Division => Forgery::discounts(
            &[("B01", 50), ("B02", 50), ("B04", 100), ("B08", 100), ("B13", 100), ("B16", 100), ("B19", 100), ("B22", 100)],
            "share-of-winner",
        ),
        // The discount of the third lot is taken for two.
        AwardClause::Discounts => Forgery {
            scenario: "discounts",
            edits: &[],
            tampering: Tampering::Tables(&[("折扣.csv", "T02,2,,4", "T02,2,,8")]),
            refusal: Refusal::Part("/discounts/"),
        },
        AwardClause::FundCeiling => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B06", 100), ("B02", 100), ("B09", 100), ("B15", 100), ("B18", 100)],
            "fund-ceiling",
        ),
        AwardClause::StaffingFloor => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B04", 100), ("B07", 100), ("B09", 100), ("B15", 100), ("B18", 100)],
            "staffing-floor",
        ),
        AwardClause::Capacity => Forgery::discounts(
            &[("B01", 60), ("B02", 40), ("B04", 100), ("B08", 100), ("B13", 100), ("B18", 100), ("B19", 100), ("B22", 100)],
            "capacity",
        ),
        // B06 is two lots.
        AwardClause::WinLimits => {
            Forgery::worked(&[NOT_CRITICAL, ("中标限制.csv", "照护,3", "照护,1")], WORKED, "win-limit-lots")
        }
        AwardClause::OwnLimits => Forgery::worked(
            &[NOT_CRITICAL],
            &[("B06", 100), ("B07", 100), ("B22", 100), ("B15", 100), ("B18", 100)],
            "own-limit-money",
        ),
        AwardClause::Conditions => {
            let edits = &[NOT_CRITICAL, ("投标.csv", "\"61,000.00\",60,,", "\"61,000.00\",60,,B16")];
            Forgery::worked(edits, WORKED, "requires")
        }
        AwardClause::Concentration => Forgery::worked(
            &[
                NOT_CRITICAL,
                ("定标规则.csv", "", "规则名称,规则类型,计量,上限,依据\n占比,集中度,金额,41,第1条（虚构）\n"),
            ],
            &[("B06", 100), ("B07", 100), ("B05", 100), ("B15", 100), ("B18", 100)],
            "concentration",
        ),
        AwardClause::Winners => Forgery::worked(
            &[
                NOT_CRITICAL,
                ("定标规则.csv", "", "规则名称,规则类型,下限,依据\n多家,供应商数,5,第1条（虚构）\n"),
            ],
            &[("B06", 100), ("B07", 100), ("B05", 100), ("B15", 100), ("B18", 100)],
            "winners-least",
        ),
        // The lot of a newcomer goes to another.
        AwardClause::Reserve => Forgery::discounts(
            &[("B01", 60), ("B02", 40), ("B04", 100), ("B08", 100), ("B13", 100), ("B16", 100), ("B19", 100), ("B24", 100)],
            "reserve",
        ),
        // The lot of the guaranteed service is not awarded.
        AwardClause::Guarantee => Forgery::worked(
            &[
                NOT_CRITICAL,
                (
                    "定标规则.csv",
                    "",
                    "规则名称,规则类型,标包范围,标包范围代码,计量,下限,依据\n宣传,服务保障,服务,publicity,需求百分比,50,第1条（虚构）\n",
                ),
            ],
            &[("B06", 100), ("B07", 100), ("B09", 100), ("B15", 100)],
            "guarantee",
        ),
        // B09 and B15 promise the same person in the same months.
        AwardClause::KeyWorkers => Forgery::worked(
            &[
                NOT_CRITICAL,
                ("骨干人员.csv", "DC-0701,赵某", "KF-0401,王某"),
                ("定标规则.csv", "", "规则名称,规则类型,上限,依据\n一人一包,骨干人员不重复,1,第1条（虚构）\n"),
            ],
            WORKED,
            "key-workers",
        ),
        // B08 would need 14 of its tenderer's 12 persons.
        AwardClause::Standby => Forgery {
            scenario: "worked",
            edits: &[],
            tampering: Tampering::Change(|record| {
                let plan = headline(record).standby_plan.as_mut().expect("lots are critical");
                plan.lots[0].standby.as_mut().expect("it has one").bid = "B08".to_owned();
            }),
            refusal: Refusal::Clause("standby-capacity"),
        },
        // A fourth lot changes hands.
        AwardClause::Stability => Forgery {
            scenario: "re-award",
            edits: &[("标包.csv", ",是,是,", ",是,否,")],
            tampering: Tampering::Winners(
                &[("B01", 100), ("B06", 100), ("B08", 100), ("B12", 100), ("B14", 100), ("B16", 100), ("B20", 100)],
            ),
            refusal: Refusal::Clause("changes-most"),
        },
    }
}

/// What is argued in findings of a code.
fn argued<'a>(findings: &'a [Finding], code: Code, argument: &str) -> BTreeSet<&'a str> {
    let of_code = findings.iter().filter(|finding| finding.code == code);
    of_code.filter_map(|finding| Some(finding.arguments.get(argument)?.as_str())).collect()
}

#[test]
fn a_forged_award_is_refused_by_the_clause_that_it_breaks() {
    for clause in AwardClause::ALL {
        let Forgery { scenario, edits, tampering, refusal } = forgery(clause);
        let real = dossier(scenario, edits);
        let mut record = honest(real.path());
        assert_eq!(verified(&record, real.path()), [], "{clause:?}: the honest award");
        let forged = match tampering {
            Tampering::Winners(winners) => with_winners(&record, real.path(), winners),
            Tampering::Change(change) => {
                change(&mut record);
                repainted(&record, real.path())
            }
            Tampering::Tables(edits) => {
                let other = dossier(scenario, edits);
                Record { inputs: record.inputs, ..honest(other.path()) }
            }
        };
        let findings = verified(&forged, real.path());
        let broken = argued(&findings, Code::ClauseBroken, "clause");
        match refusal {
            Refusal::Clause(name) => {
                assert_eq!(broken, BTreeSet::from([format!("@limits-{name}").as_str()]), "{clause:?}")
            }
            Refusal::Part(part) => {
                assert_eq!(broken, BTreeSet::new(), "{clause:?}");
                let differs = argued(&findings, Code::ResultDiffers, "path");
                assert!(differs.iter().any(|path| path.contains(part)), "{clause:?}: {differs:?}");
            }
        }
    }
}
