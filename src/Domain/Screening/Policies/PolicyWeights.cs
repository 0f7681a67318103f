using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>
/// The weights that an account may change. Those by which the index finds names are not among them, because all accounts use one index. Words that
/// fit badly or not at all have a least deduction: with a smaller one, a look-up would compare most names of a list, and take too long.
/// </summary>
public static class PolicyWeights
{
    /// <summary>All weights, in the order of documents.</summary>
    public static IReadOnlyList<PolicyWeight> All { get; } =
    [
        new("editSlope", policy => policy.EditSlope, (policy, value) => policy with { EditSlope = value }) { Least = MatchPolicy.Default.EditSlope },
        new("sound", policy => policy.Sound, (policy, value) => policy with { Sound = value }),
        new("spelling", policy => policy.Spelling, (policy, value) => policy with { Spelling = value }),
        new("nickname", policy => policy.Nickname, (policy, value) => policy with { Nickname = value }),
        new("initial", policy => policy.Initial, (policy, value) => policy with { Initial = value }),
        new("joined", policy => policy.Joined, (policy, value) => policy with { Joined = value }),
        new("script", policy => policy.Script, (policy, value) => policy with { Script = value }),
        new("omission", policy => policy.Omission, (policy, value) => policy with { Omission = value }) { Least = MatchPolicy.Default.Omission },
        new("conflict", policy => policy.Conflict, (policy, value) => policy with { Conflict = value }) { Least = MatchPolicy.Default.Conflict },
        new("conflictShare", policy => policy.ConflictShare, (policy, value) => policy with { ConflictShare = value })
        {
            Least = MatchPolicy.Default.ConflictShare,
        },
        new("smallConflict", policy => policy.SmallConflict, (policy, value) => policy with { SmallConflict = value })
        {
            Least = MatchPolicy.Default.SmallConflict,
        },
        new("exchanged", policy => policy.Exchanged, (policy, value) => policy with { Exchanged = value }),
        new("legalForm", policy => policy.LegalForm, (policy, value) => policy with { LegalForm = value }),
        new("oneWord", policy => policy.OneWord, (policy, value) => policy with { OneWord = value }) { Greatest = MatchPolicy.Default.OneWord },
        new("birthDayAgrees", policy => policy.BirthDayAgrees, (policy, value) => policy with { BirthDayAgrees = value }),
        new("birthYearAgrees", policy => policy.BirthYearAgrees, (policy, value) => policy with { BirthYearAgrees = value }),
        new("birthYearIsNear", policy => policy.BirthYearIsNear, (policy, value) => policy with { BirthYearIsNear = value }),
        new("birthDateContradicts", policy => policy.BirthDateContradicts, (policy, value) => policy with { BirthDateContradicts = value }),
        new("countryAgrees", policy => policy.CountryAgrees, (policy, value) => policy with { CountryAgrees = value }),
        new("countryContradicts", policy => policy.CountryContradicts, (policy, value) => policy with { CountryContradicts = value }),
        new("genderContradicts", policy => policy.GenderContradicts, (policy, value) => policy with { GenderContradicts = value }),
        new("identifierAgrees", policy => policy.IdentifierAgrees, (policy, value) => policy with { IdentifierAgrees = value }),
    ];
}

/// <summary>A weight of a policy.</summary>
/// <param name="Name">Its name in documents.</param>
/// <param name="Read">Reads it, in ten-thousandths.</param>
/// <param name="Write">Returns the policy with another value.</param>
public sealed record PolicyWeight(string Name, Func<MatchPolicy, int> Read, Func<MatchPolicy, int, MatchPolicy> Write)
{
    /// <summary>The least value that a document may state.</summary>
    public int Least { get; init; }

    /// <summary>The greatest value that a document may state.</summary>
    public int Greatest { get; init; } = 10_000;
}
